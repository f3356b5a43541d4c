// SPDX-License-Identifier: Apache-2.0
// A store that says it replaced a file, and then something else goes wrong.
#include "archive/store.h"
#include "tests/archive/store_rig.h"
#include "tests/fakes/http/store_double.h"

#include <atomic>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::archive {
namespace {

using fakes::RawConnection;
using fakes::StoreDouble;

constexpr const char *path = "shop/1.4.0/shop-1.4.0.tar.gz";

class OverwriteTest : public ::testing::Test {
protected:
    OverwriteTest()
    {
        m_store->setPauses({std::chrono::milliseconds(0)});
        m_double.setFault([this](RawConnection &connection, const StoreDouble::Asked &asked) {
            if (!asked.path.endsWith(path) || asked.method == "HEAD")
                return false;
            if (asked.method == "PUT") {
                m_double.plant(path, connection.readBody());
                m_isReplaced = true;
                connection.send(RawConnection::answer("204 No Content"));
                return true;
            }
            if (!m_isReplaced)
                return false;
            if (!afterwards.isEmpty()) {
                connection.send(RawConnection::answer(afterwards));
                return true;
            }
            m_stop.request_stop();
            while (!connection.isOver()) { }
            return true;
        });
    }
    Error failureOfPut(std::stop_token stop = {})
    {
        const auto outcome = m_store->put(m_place, m_made.path(), m_made.digests(), std::move(stop));
        return outcome ? Error(Errc::Internal, u"it was stored"_s) : outcome.error();
    }

    const Made m_made{"release\n"};
    const ArtifactPlace m_place = shopPlace();
    std::atomic<bool> m_isReplaced = false;
    std::stop_source m_stop;
    QByteArray afterwards = "503 Service Unavailable"; ///< empty: whoever looks is stopped
    StoreDouble m_double{StoreDouble::Kind::Artifactory};
    std::unique_ptr<Store> m_store
        = httpStore({.name = u"archive"_s, .kind = model::StoreKind::Http, .url = m_double.address()}, {});
};

TEST_F(OverwriteTest, IsToldWhenWhatLiesThereIsNotKnown)
{
    const Error error = failureOfPut();

    EXPECT_EQ(error.name(), u"archive.overwritten"_s) << qPrintable(error.story());
    EXPECT_EQ(error.code(), Errc::Unknown);
    EXPECT_TRUE(error.story().contains(u"replaced a file"_s)) << qPrintable(error.story());
}

TEST_F(OverwriteTest, IsToldWhenTheStoreLetsNobodyLook)
{
    afterwards = "403 Forbidden";

    const Error error = failureOfPut();

    EXPECT_EQ(error.name(), u"archive.overwritten"_s) << qPrintable(error.story());
    EXPECT_EQ(error.code(), Errc::Denied);
}

TEST_F(OverwriteTest, IsToldWhenSomebodyStopsTheLook)
{
    afterwards.clear();

    const Error error = failureOfPut(m_stop.get_token());

    EXPECT_EQ(error.name(), u"archive.overwritten"_s) << qPrintable(error.story());
    EXPECT_EQ(error.code(), Errc::Cancelled);
}

} // namespace
} // namespace slipway::archive
