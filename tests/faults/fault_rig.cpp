// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/fault_rig.h"

#include <QDir>
#include <QFile>

namespace slipway::faults {

using namespace Qt::StringLiterals;

FaultRig::FaultRig()
{
    for (const char *name : {"home", "profile", "colleague", "store", "index", "host-0"})
        QDir(m_folder.path()).mkpath(QLatin1String(name));
    for (const QString &name : {u"profile"_s, u"colleague"_s})
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"_s);
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    writeProject();
    for (const char *version : {"1.0", "1.1", "1.2"})
        commitVersion(version);
    startHosts();
    trustHosts();
    configuration = "schema = 1\n[projects.shop]\nrepository = \"" + m_repository.path().toUtf8()
        + "\"\nstore = \"folder\"\nbuild = { requirements = \"system\", sandbox = \"optional\" }\n"
          "[stores.folder]\nkind = \"folder\"\nurl = \""
        + path(u"store"_s).toUtf8() + "\"\n[indexes.folder]\nupload = \"file://" + path(u"index"_s).toUtf8()
        + "\"\nsimple = \"file://" + path(u"index"_s).toUtf8() + "\"\ndefault = true\n" + hostSections();
}

void FaultRig::writeProject()
{
    m_repository.write(u"pyproject.toml"_s,
        "[build-system]\nrequires = [\"setuptools>=61\"]\nbuild-backend = \"setuptools.build_meta\"\n"
        "[project]\nname = \"shop\"\ndescription = \"Sells things\"\ndynamic = [\"version\"]\n"
        "readme = \"README.md\"\nrequires-python = \">=3.9\"\n"
        "[tool.setuptools]\npackages = [\"shop\"]\n"
        "[tool.setuptools.dynamic]\nversion = { attr = \"shop.__version__\" }\n");
    m_repository.write(u"README.md"_s, "# Shop\n\nSells things.\n");
    m_repository.write(u"LICENSE"_s, "Free for all.\n");
}

void FaultRig::commitVersion(const QByteArray &version)
{
    m_repository.write(u"shop/__init__.py"_s,
        "__version__ = \"" + version + "\"\n"
            + QByteArray("# Long enough for a full disk to matter.\n").repeated(500));
    m_repository.commit(u"Release %1"_s.arg(QLatin1String(version)));
    m_repository.tag(u"v"_s + QLatin1String(version));
}

void FaultRig::startHosts()
{
    for (std::size_t i = 0; i < hostCount; ++i) {
        QDir().mkpath(hostFolder(i));
        const QString entrance = u"ForceCommand exec %1 %2 %3"_s.arg(
            fakes::LoopbackSshd::entrance(), path(u"host-0"_s), hostFolder(i));
        m_hosts[i] = std::make_unique<fakes::LoopbackSshd>(
            fakes::LoopbackSshd::Options{.address = u"127.88.0.%1"_s.arg(i + 1), .config = {entrance}});
        if (!m_hosts[i]->isRunning())
            ADD_FAILURE() << qPrintable(m_hosts[i]->log());
    }
}

QByteArray FaultRig::hostSections() const
{
    QByteArray text;
    for (std::size_t i = 0; i < hostCount; ++i) {
        const auto &host = *m_hosts[i];
        text
            += u"[hosts.web-%1]\naddress = \"%2\"\nport = %3\nuser = \"%4\"\nidentity = \"%5\"\n"_s.arg(i + 1)
                   .arg(host.address())
                   .arg(host.port())
                   .arg(host.user(), host.clientKey())
                   .toUtf8()
            + "host_keys = \"strict\"\n";
    }
    return text;
}

void FaultRig::trustHosts(const QByteArray &otherLines) const
{
    QByteArray lines = otherLines;
    for (const auto &host : m_hosts)
        lines += host->knownHosts();
    write(m_profile + u"/known_hosts"_s, lines);
}

void FaultRig::useProfile(const QString &name)
{
    m_profile = name;
    trustHosts();
}

void FaultRig::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << qPrintable(name);
    file.write(bytes);
}

std::unique_ptr<Command> FaultRig::start(const QStringList &arguments)
{
    return std::make_unique<Command>(
        QStringList{u"--profile"_s, profile(), u"--no-input"_s, u"--json"_s} + arguments, environment);
}

Ended FaultRig::run(const QStringList &arguments, const QByteArray &input)
{
    const auto command = start(arguments);
    command->give(input);
    return command->wait();
}

Ended FaultRig::apply(const QStringList &more)
{
    write(u"slipway.toml"_s, configuration);
    Ended ended = run(QStringList{u"apply"_s, path(u"slipway.toml"_s)} + more);
    EXPECT_EQ(ended.exit, 0) << ended;
    return ended;
}

Ended FaultRig::configure(const QByteArray &toml)
{
    configuration += toml;
    return apply();
}

void FaultRig::addEnvironment(
    const QString &name, const QByteArray &tier, const QByteArray &more, const QByteArray &recipe)
{
    const QByteArray named = path(u"host-0"_s).toUtf8();
    const QByteArray id = name.toUtf8();
    configure("[environments." + id + "]\ntier = \"" + tier + "\"\n[targets.shop." + id
        + "]\nhosts = [\"web-1\", \"web-2\", \"web-3\"]\nrecipe = \"" + recipe + "\"\nroot = \"" + named + "/"
        + id + "\"\nhealth = { command = [\"sh\", \"-c\", 'test \"$(cat " + named
        + "/sick 2>/dev/null)\" != \"$(readlink " + named + '/' + id + "/current)\"'], within = \"2s\" }\n"
        + more + "[[targets.shop." + id
        + ".hooks]]\nwhen = \"before:stage\"\nrun = [\"sh\", \"-c\", \"test ! -e " + named
        + "/before-stage || . " + named + "/before-stage\"]\n[[targets.shop." + id
        + ".hooks]]\nwhen = \"after:switch\"\nrun = [\"sh\", \"-c\", \"test ! -e " + named
        + "/after-switch || . " + named + "/after-switch\"]\n");
}

void FaultRig::makeRelease(const QString &tag)
{
    const Ended built = run({u"build"_s, u"shop"_s, u"--ref"_s, tag});
    ASSERT_EQ(built.exit, 0) << built;
    const Ended archived = run({u"archive"_s, u"shop"_s, tag.mid(1)});
    ASSERT_EQ(archived.exit, 0) << archived;
}

Ended FaultRig::deploy(const QString &version, const QString &place, const QStringList &more)
{
    return run(QStringList{u"deploy"_s, u"shop"_s, version, place} + more);
}

} // namespace slipway::faults
