// SPDX-License-Identifier: Apache-2.0
#include "tests/archive/store_rig.h"

#include "archive/http_shelf.h"
#include "archive/local_folder.h"
#include "archive/tree_shelf.h"
#include "tests/fakes/http/dav_server.h"
#include "tests/fakes/http/store_double.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

using fakes::DavServer;
using fakes::StoreDouble;

std::unique_ptr<Shelf> httpShelf(const QString &address)
{
    return std::make_unique<HttpShelf>(
        model::StoreSettings{.name = u"store"_s, .kind = model::StoreKind::Http, .url = address},
        Secret::copying("joe:secret"), HttpPatience{});
}

class FolderRig final : public StoreRig {
public:
    std::unique_ptr<Shelf> shelf() override
    {
        const auto source = [](std::stop_token stop) -> Result<std::unique_ptr<FileChannel>> {
            return std::make_unique<LocalFolder>(std::move(stop));
        };
        return std::make_unique<TreeShelf>(source, m_folder.path(), m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

class DavRig final : public StoreRig {
public:
    explicit DavRig(DavServer::Kind kind) : m_server(kind)
    {
        EXPECT_TRUE(m_server.isRunning()) << qPrintable(m_server.log());
    }
    std::unique_ptr<Shelf> shelf() override { return httpShelf(m_server.url().toString()); }

private:
    DavServer m_server;
};

class DoubleRig final : public StoreRig {
public:
    explicit DoubleRig(StoreDouble::Kind kind) : m_double(kind) { }
    std::unique_ptr<Shelf> shelf() override { return httpShelf(m_double.address()); }

private:
    StoreDouble m_double;
};

std::function<std::unique_ptr<StoreRig>()> dav(DavServer::Kind kind)
{
    return [kind] { return std::make_unique<DavRig>(kind); };
}

std::function<std::unique_ptr<StoreRig>()> doubleOf(StoreDouble::Kind kind)
{
    return [kind] { return std::make_unique<DoubleRig>(kind); };
}

} // namespace

Made::Made(const QByteArray &bytes)
{
    QFile file(path());
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    file.close();
    m_digests = digestFile(path()).value();
}

ArtifactPlace shopPlace(const QString &version)
{
    return ArtifactPlace::of(u"shop"_s, version, u"shop-%1.tar.gz"_s.arg(version)).value();
}

std::unique_ptr<Store> StoreRig::store()
{
    auto store = std::make_unique<Store>(u"archive"_s, shelf());
    store->setPauses({std::chrono::milliseconds(0), std::chrono::milliseconds(50)});
    return store;
}

const std::vector<RigKind> &rigKinds()
{
    static const std::vector<RigKind> kinds{
        {"Folder", [] { return std::make_unique<FolderRig>(); }},
        {"Nginx", dav(DavServer::Kind::Nginx), true},
        {"GuardedNginx", dav(DavServer::Kind::GuardedNginx)},
        {"Lighttpd", dav(DavServer::Kind::Lighttpd)},
        {"Artifactory", doubleOf(StoreDouble::Kind::Artifactory)},
        {"Nexus", doubleOf(StoreDouble::Kind::Nexus)},
        {"NewNexus", doubleOf(StoreDouble::Kind::NewNexus)},
        {"Gitea", doubleOf(StoreDouble::Kind::Gitea)},
        {"Gitlab", doubleOf(StoreDouble::Kind::Gitlab)},
        {"Apache", doubleOf(StoreDouble::Kind::Apache)},
    };
    return kinds;
}

} // namespace slipway::archive
