// SPDX-License-Identifier: Apache-2.0
#include "simple_index.h"
#include "wheelhouse.h"

#include "build/requirement_text.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

namespace {

/// A pyproject.toml that asks for this besides a backend.
Files asking(const QByteArray &requirement)
{
    return {{u"pyproject.toml"_s,
        "[build-system]\nrequires = ['smallbackend', " + requirement
            + "]\nbuild-backend = 'smallbackend'\n"}};
}

/// Somebody far away, who notices whoever calls.
class Stranger {
public:
    Stranger() { m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] bool wasCalled() { return m_server.waitForNewConnection(0); }
    [[nodiscard]] QByteArray address() const { return "http://127.0.0.1:" + port(); }
    [[nodiscard]] QByteArray port() const { return QByteArray::number(m_server.serverPort()); }

private:
    QTcpServer m_server;
};

class HostileRequirementsTest : public BuilderTest {
protected:
    HostileRequirementsTest() : m_index(path(u"index"_s))
    {
        Wheelhouse(path(u"index/simple/smallbackend"_s)).addBackend();
        settings.requirements = model::Requirements::Index;
        places.simpleIndex = m_index.address();
    }
    void SetUp() override { ASSERT_TRUE(m_index.answers()); }
    /// A source distribution on the index whose set-up calls the stranger.
    void addCallingSdist(const QString &folder)
    {
        QDir().mkpath(path(folder));
        const auto made = task::runChild({.arguments = {u"/usr/bin/python3"_s, u"-I"_s, u"-c"_s, uR"python(
import io, sys, tarfile
folder, port = sys.argv[1:]
setup = "import socket, setuptools\nsocket.create_connection(('127.0.0.1', %s), 5)\nsetuptools.setup(name='evil', version='1.0')\n" % port
with tarfile.open(folder + '/evil-1.0.tar.gz', 'w:gz') as tar:
    member = tarfile.TarInfo('evil-1.0/setup.py')
    member.size = len(setup)
    tar.addfile(member, io.BytesIO(setup.encode()))
)python"_s,
                                              path(folder), QString::fromLatin1(m_stranger.port())}});
        ASSERT_TRUE(made && made->succeeded()) << made->output.toStdString();
    }
    void expectRefusal(const QByteArray &requirement, const std::string &why)
    {
        const auto outcome = build();
        ASSERT_FALSE(outcome) << requirement.toStdString();
        EXPECT_EQ(outcome.error().name(), u"build.requirement-refused"_s) << requirement.toStdString();
        EXPECT_EQ(outcome.error().code(), Errc::Refused);
        EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr(why)) << requirement.toStdString();
        EXPECT_FALSE(m_stranger.wasCalled()) << requirement.toStdString();
        expectNothingLeft();
    }

    SimpleIndex m_index;
    Stranger m_stranger;
};

} // namespace

TEST_F(HostileRequirementsTest, NoOptionOfPipIsTaken)
{
    addCallingSdist(u"index/simple/evil"_s);

    for (const QByteArray &option : {QByteArray("'--no-binary=:all:', 'evil'"), QByteArray("'-r/etc/passwd'"),
             "'--index-url=" + m_stranger.address() + "'", QByteArray("' --no-binary=evil', 'evil'")}) {
        project(asking(option));
        expectRefusal(option, "it is an option of pip");
    }
}

TEST_F(HostileRequirementsTest, NoAddressIsFetched)
{
    for (const QByteArray &place : {"'evil @ " + m_stranger.address() + "/evil-1.0.tar.gz'",
             "'evil@" + m_stranger.address() + "/e.whl'", "'" + m_stranger.address() + "/evil-1.0.tar.gz'",
             "'git+" + m_stranger.address() + "/evil.git#egg=evil'"}) {
        project(asking(place));
        expectRefusal(place, "it names an address");
    }
}

TEST_F(HostileRequirementsTest, NoFileIsTaken)
{
    for (const QByteArray &file : {QByteArray("'./evil'"), QByteArray("'/tmp/evil'"), QByteArray("'evil/'"),
             QByteArray("'evil-1.0.tar.gz'"), QByteArray("'evil-1.0.WHL'")}) {
        project(asking(file));
        expectRefusal(file, "it is the path of a file");
    }
}

TEST_F(HostileRequirementsTest, TheSystemsPackagesAreAskedForByNameAsWell)
{
    settings.requirements = model::Requirements::System;
    const QByteArray place = "'setuptools @ " + m_stranger.address() + "/setuptools-99.tar.gz'";
    project(asking(place));

    expectRefusal(place, "\"setuptools @ http://127.0.0.1:");
}

TEST_F(HostileRequirementsTest, WhatASetupScriptAsksForIsLookedAt)
{
    project({{u"setup.py"_s,
        "from setuptools import setup\nsetup(name='demo', version='1.2.0', setup_requires=['evil @ "
            + m_stranger.address() + "/evil-1.0.tar.gz'])\n"}});
    expectRefusal("setup.py", "it names an address");

    project({{u"setup.py"_s, "from setuptools import setup\nsetup()\n"},
        {u"setup.cfg"_s,
            "[metadata]\nname = demo\n[options]\nsetup_requires =\n    --no-binary=:all:\n    evil\n"}});
    expectRefusal("setup.cfg", "it is an option of pip");
}

TEST_F(HostileRequirementsTest, WhatAWheelAsksForByAddressDoesNotRun)
{
    addCallingSdist(u"index"_s);
    Wheelhouse(path(u"index/simple/smallbackend"_s))
        .addBackend({u"Requires-Dist: evil @ http://127.0.0.1:%1/evil-1.0.tar.gz"_s.arg(m_index.port())});
    project(asking({}));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.requirements-missing"_s);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("pip wanted to run a program"));
    EXPECT_FALSE(m_stranger.wasCalled());
}

TEST_F(HostileRequirementsTest, WhatABackendAsksForLaterReachesNoNetwork)
{
    if (!canSandbox())
        GTEST_SKIP() << "this computer cannot confine a build";
    Wheelhouse(path(u"index/simple/smallbackend"_s))
        .addBackend({},
            u"def get_requires_for_build_sdist(settings=None):\n"
            "    return ['evil @ %1/evil-1.0.tar.gz']\n"_s.arg(QString::fromLatin1(m_stranger.address())));
    project(asking({}));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.backend-failed"_s);
    EXPECT_FALSE(m_stranger.wasCalled());
}

TEST(RequirementTextTest, TakesWhatProjectsAskFor)
{
    const QStringList good{u"setuptools"_s, u"setuptools>=40.8.0"_s, u"  wheel "_s,
        u"setuptools_scm[toml] >= 3.4, <8"_s, u"hatch-vcs[a, b]==0.3.*"_s, u"pbr (>=2.0,!=2.1.0)"_s,
        u"cython~=3.0;python_version<'3.13'"_s, u"zope.interface===5.4.0-weird"_s, u"a[]"_s, u"A.b_c-d"_s,
        u"oldest-supported-numpy; python_version >= \"3.9\" and platform_python_implementation != 'PyPy'"_s,
        u"tomli ; (os.name == 'nt' or sys_platform not in 'win32 linux') and ('1' in python_version)"_s,
        u"numpy>=1.25,"_s, u"thing==1!2.0+local.1"_s};

    for (const QString &text : good)
        EXPECT_TRUE(checkRequirements({text})) << text.toStdString();
}

TEST(RequirementTextTest, SaysWhatIsNoRequirement)
{
    const QStringList bad{QString(), u"two words"_s, u"setuptools>="_s, u"setuptools=40"_s, u"a\nb"_s,
        u"a==1\n--no-binary=:all:"_s, u"a; python_version"_s, u"a; python_version > '3' and"_s, u"a[b"_s,
        u"a (>=1"_s, u"a #comment"_s, u"a --hash=sha256:00"_s, u"a; \"x\" == \"y\" @ b"_s, u"$HOME"_s,
        u"a>=1 \\"_s, u"a"_s.repeated(5000), u"a; "_s + u"("_s.repeated(2000)};

    for (const QString &text : bad) {
        const auto checked = checkRequirements({u"wheel"_s, text});
        ASSERT_FALSE(checked) << text.toStdString();
        EXPECT_EQ(checked.error().name(), u"build.requirement-refused"_s);
        EXPECT_THAT(checked.error().fact().toStdString(), HasSubstr("PEP 508")) << text.toStdString();
    }
}

} // namespace slipway::build
