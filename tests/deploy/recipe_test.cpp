// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;
using model::HostState;

/// Writes a wheel of shop that needs a sdist of its own making, by a backend of its own: nothing from a
/// network.
constexpr auto makeArchives = R"PYTHON(
import hashlib, io, os, sys, tarfile, zipfile
folder, version = sys.argv[1:]
os.makedirs(folder, exist_ok=True)

def wheel(path, name, version, body, requires=""):
    info = "%s-%s.dist-info/" % (name, version)
    with zipfile.ZipFile(path, "w") as z:
        z.writestr(name + "/__init__.py", body)
        z.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s" % (name, version, requires))
        z.writestr(info + "WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        z.writestr(info + "entry_points.txt", "[console_scripts]\n%s-hello = %s:hello\n" % (name, name))
        z.writestr(info + "RECORD", "")

wheel(folder + "/shop-%s-py3-none-any.whl" % version, "shop", version,
      "import till\n\ndef hello():\n    print('shop %s with till', till.VERSION)\n" % version, "Requires-Dist: till\n")
backend = '''
import zipfile
def build_wheel(folder, settings=None, metadata=None):
    name = "till-0.5-py3-none-any.whl"
    with zipfile.ZipFile(folder + "/" + name, "w") as z:
        z.writestr("till/__init__.py", "VERSION = '0.5'\\n")
        z.writestr("till-0.5.dist-info/METADATA", "Metadata-Version: 2.1\\nName: till\\nVersion: 0.5\\n")
        z.writestr("till-0.5.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: t\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        z.writestr("till-0.5.dist-info/RECORD", "")
    return name
'''
with tarfile.open(folder + "/till-0.5.tar.gz", "w:gz") as t:
    for name, text in {"pyproject.toml": "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n",
                       "backend.py": backend, "PKG-INFO": "Metadata-Version: 2.1\nName: till\nVersion: 0.5\n"}.items():
        member = tarfile.TarInfo("till-0.5/" + name)
        member.size = len(text)
        t.addfile(member, io.BytesIO(text.encode()))
)PYTHON";

PayloadFile fileAt(Fleet &fleet, PayloadRole role, const QString &path)
{
    const Digests digests = digestFile(path).value_or(Digests{});
    fleet.files[digests.sha256] = path;
    return {
        .role = role, .fileName = QFileInfo(path).fileName(), .sha256 = digests.sha256, .size = digests.size};
}

Payload pythonRelease(Fleet &fleet, const QString &version, int build)
{
    const QString folder = fleet.path(u"python-"_s + version);
    shell({u"/usr/bin/python3"_s, u"-c"_s, QString::fromLatin1(makeArchives), folder, version});
    const QDir wheels(u"/usr/share/python-wheels"_s);
    const QString pip = wheels.filePath(wheels.entryList({u"pip-*.whl"_s}).value(0));
    Payload payload{.package = u"shop"_s,
        .version = version,
        .build = build,
        .commit = QString(40, u'b'),
        .folder = u"%1-b%2"_s.arg(version).arg(build),
        .sha256 = sha256Hex(version.toUtf8())};
    payload.files = {fileAt(fleet, PayloadRole::Wheel, folder + u"/shop-%1-py3-none-any.whl"_s.arg(version)),
        fileAt(fleet, PayloadRole::Vendored, folder + u"/till-0.5.tar.gz"_s),
        fileAt(fleet, PayloadRole::Installer, pip)};
    payload.pins = {{u"shop"_s, version, {payload.files.at(0).sha256}},
        {u"till"_s, u"0.5"_s, {payload.files.at(1).sha256}}};
    return payload;
}

void usePython(Fleet &fleet)
{
    fleet.target.recipe = u"python-venv"_s;
    fleet.target.python = u"/usr/bin/python3"_s;
    fleet.target.hooks = {};
    fleet.target.health
        = {.question = model::CommandHealth{{u"bin/shop-hello"_s}}, .within = std::chrono::seconds(5)};
}

TEST(PythonVenvTest, InstallsExactlyWhatWasSentAndProvesIt)
{
    Fleet fleet(2);
    usePython(fleet);
    qputenv("PIP_INDEX_URL", "http://127.0.0.1:1/must-not-be-asked");
    qputenv("PYTHONPATH", "/nonexistent");

    ASSERT_EQ(fleet.deploy(pythonRelease(fleet, u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    ASSERT_EQ(fleet.deploy(pythonRelease(fleet, u"1.1"_s, 2), u"d2"_s), u"succeeded"_s);

    const QString hello = fleet.folderOf(u"web-2"_s) + u"/current/bin/shop-hello"_s;
    EXPECT_EQ(shell({hello}), "shop 1.1 with till 0.5\n");
    EXPECT_TRUE(fleet.content(u"web-1"_s, u"current/pyvenv.cfg"_s)
                    .contains(u"include-system-site-packages = false"_s));
    EXPECT_FALSE(QDir(fleet.folderOf(u"web-1"_s) + u"/current/bin"_s).exists(u"pip"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(PythonVenvTest, UnpacksPipOnceAndAnewWhereItIsDamaged)
{
    Fleet fleet(1);
    usePython(fleet);
    ASSERT_EQ(fleet.deploy(pythonRelease(fleet, u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    const QDir tools(fleet.folderOf(u"web-1"_s) + u"/.slipway/tools"_s);
    const QStringList unpacked = tools.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_EQ(unpacked.size(), 1);
    QFile mark(tools.filePath(unpacked.first() + u"/mark"_s));
    ASSERT_TRUE(mark.open(QIODevice::WriteOnly));

    ASSERT_EQ(fleet.deploy(pythonRelease(fleet, u"1.1"_s, 2), u"d2"_s), u"succeeded"_s);

    EXPECT_TRUE(mark.exists());
    QFile damaged(tools.filePath(unpacked.first() + u"/pip/__init__.py"_s));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write("raise SystemExit(1)  # and longer than it was\n");
    damaged.close();
    const QString outcome = fleet.deploy(pythonRelease(fleet, u"1.2"_s, 3), u"d3"_s);
    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.deploy(pythonRelease(fleet, u"1.2"_s, 3), u"d4"_s), u"succeeded"_s);
    EXPECT_FALSE(mark.exists());
    EXPECT_EQ(tools.entryList(QDir::Dirs | QDir::NoDotAndDotDot), unpacked);
}

TEST(PythonVenvTest, RefusesAReleaseThatImportsFromElsewhere)
{
    Fleet fleet(1);
    usePython(fleet);
    fleet.target.module = u"json"_s; // every Python has it, and none of ours brings it

    const QString outcome = fleet.deploy(pythonRelease(fleet, u"1.0"_s, 1), u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_TRUE(outcome.contains(u"not in the release"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.current(u"web-1"_s), QString());
}

TEST(PythonVenvTest, NamesWhatIsMissingBeforeAnythingIsSwitched)
{
    Fleet fleet(1);
    usePython(fleet);
    Payload payload = pythonRelease(fleet, u"1.0"_s, 1);
    payload.pins.removeLast();

    const QString outcome = fleet.deploy(payload, u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_TRUE(outcome.contains(u"till"_s)) << outcome.toStdString();
    payload.files.removeAt(1);
    payload.pins.append({u"till"_s, u"0.5"_s, {QString(64, u'1')}});
    const Result<Plan> plan = fleet.plan(payload);
    ASSERT_FALSE(plan);
    EXPECT_TRUE(plan.error().story().contains(u"till==0.5"_s)) << plan.error().story().toStdString();
}

TEST(TarballTest, RefusesAnArchiveThatHoldsALink)
{
    Fleet fleet(1);
    Payload payload = fleet.release(u"1.0"_s, 1);
    const QString folder = QFileInfo(fleet.files.value(payload.sha256)).path();
    QFile::link(u"/etc/passwd"_s, folder + u"/shop-1.0/link"_s);
    shell({u"tar"_s, u"-czf"_s, u"linked.tar.gz"_s, u"shop-1.0"_s}, folder);
    payload.files = {fileAt(fleet, PayloadRole::Artifact, folder + u"/linked.tar.gz"_s)};
    payload.sha256 = payload.files.first().sha256;

    const QString outcome = fleet.deploy(payload, u"d1"_s);

    EXPECT_TRUE(outcome.contains(u"neither a file nor a folder"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.current(u"web-1"_s), QString());
}

void useFiles(Fleet &fleet)
{
    fleet.target.recipe = u"files"_s;
    fleet.target.hooks = {};
    fleet.target.health = {};
}

TEST(FilesTest, PublishesWithDigestsThatCheckOut)
{
    Fleet fleet(2);
    useFiles(fleet);

    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);

    const QString site = fleet.folderOf(u"web-2"_s);
    EXPECT_TRUE(shell({u"sha256sum"_s, u"-c"_s, u"shop-1.0.tar.gz.sha256"_s}, site).contains("OK"));
    EXPECT_TRUE(shell({u"md5sum"_s, u"-c"_s, u"shop-1.0.tar.gz.md5"_s}, site).contains("OK"));
    EXPECT_EQ(shell({u"stat"_s, u"-c"_s, u"%a"_s, u"shop-1.0.tar.gz"_s}, site), "644\n");
    EXPECT_FALSE(fleet.isLocked(u"web-1"_s));
}

TEST(FilesTest, HasNoWayBackAndSaysSoBeforehand)
{
    Fleet fleet(2);
    useFiles(fleet);
    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    const Result<Plan> back = fleet.plan(fleet.release(u"1.0"_s, 1), model::DeploymentKind::Rollback);

    ASSERT_TRUE(plan);
    const QString text = describe(*plan).join(u'\n');
    EXPECT_TRUE(text.contains(u"! A download site is written once"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"what it put up itself is withdrawn from every host"_s)) << text.toStdString();
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().code(), Errc::Refused);
    EXPECT_EQ(back.error().name(), u"rollback.download-site"_s);
}

TEST(FilesTest, KeepsEveryReleaseAndNoSecondCopyOfIt)
{
    Fleet fleet(1);
    useFiles(fleet);
    fleet.target.keep = 1;
    const QList<Payload> releases{
        fleet.release(u"1.0"_s, 1), fleet.release(u"2.0"_s, 2), fleet.release(u"3.0"_s, 3)};
    for (const Payload &release : releases)
        ASSERT_EQ(fleet.deploy(release, u"d%1"_s.arg(release.build)), u"succeeded"_s);

    const QDir site(fleet.folderOf(u"web-1"_s));
    EXPECT_EQ(site.entryList({u"*.tar.gz"_s}, QDir::Files).size(), 3);
    EXPECT_TRUE(QDir(site.filePath(u".slipway/artifacts"_s)).entryList(QDir::Files).isEmpty());
    EXPECT_EQ(fleet.deploy(releases[1], u"again"_s), u"succeeded"_s);
}

TEST(FilesTest, NeverWritesOverWhatIsThereOnAnyHost)
{
    Fleet fleet(2);
    useFiles(fleet);
    const Payload payload = fleet.release(u"1.0"_s, 1);
    const Result<Plan> early = fleet.plan(payload);
    QDir().mkpath(fleet.folderOf(u"web-2"_s));
    QFile other(fleet.folderOf(u"web-2"_s) + u"/shop-1.0.tar.gz.md5"_s);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("something else");
    other.close();

    const Result<Plan> plan = fleet.plan(payload);
    const Result<Report> report = fleet.run(*early, u"d1"_s);

    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().name(), u"deploy.conflict"_s);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.content(u"web-2"_s, u"shop-1.0.tar.gz.md5"_s), u"something else"_s);
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz"_s));
}

TEST(FilesTest, WithdrawsOnlyWhatItPublishedItself)
{
    Fleet fleet(2);
    useFiles(fleet);
    fleet.target.hooks = {{.step = u"publish"_s, .run = {u"false"_s}}};
    const Payload payload = fleet.release(u"1.0"_s, 1);
    QDir().mkpath(fleet.folderOf(u"web-1"_s));
    QFile::copy(fleet.files.value(payload.sha256), fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz"_s);

    const QString outcome = fleet.deploy(payload, u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"revert"_s)) << outcome.toStdString();
    EXPECT_TRUE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz"_s));
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz.md5"_s));
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-2"_s) + u"/shop-1.0.tar.gz"_s));
}

TEST(FilesTest, LeavesWhatSomebodyElsePutInThePlaceOfItsOwn)
{
    Fleet fleet(1);
    useFiles(fleet);
    // Between publishing and failing, somebody puts a file of their own there: the same bytes, another file.
    fleet.target.hooks = {{.step = u"publish"_s,
        .run = {u"/bin/sh"_s, u"-c"_s,
            u"cp shop-1.0.tar.gz x && rm -f shop-1.0.tar.gz && mv x shop-1.0.tar.gz; exit 1"_s}}};

    const QString outcome = fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"revert"_s)) << outcome.toStdString();
    EXPECT_TRUE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz"_s)) << outcome.toStdString();
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-1.0.tar.gz.sha256"_s));
}

TEST(FilesTest, ReceiptsThatWereWrittenTooEarlyAreTakenBack)
{
    Fleet fleet(2);
    useFiles(fleet);
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    const QString receipt = fleet.folderOf(u"web-1"_s) + u"/.slipway/RECEIPT.json"_s;
    const QByteArray before = shell({u"cat"_s, receipt});
    // The second host cannot write its receipt, so the first one's says too much.
    QDir(fleet.folderOf(u"web-2"_s)).mkdir(u".slipway/RECEIPT.json.new"_s);

    const QString outcome = fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_TRUE(before.contains("1.0-b1")) << before.toStdString();
    EXPECT_EQ(shell({u"cat"_s, receipt}), before);
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/shop-2.0.tar.gz"_s));
    EXPECT_FALSE(QFile::exists(fleet.folderOf(u"web-1"_s) + u"/.slipway/deployments/d2.receipt"_s));
}

} // namespace
} // namespace slipway::tests
