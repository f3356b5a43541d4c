// SPDX-License-Identifier: Apache-2.0
#include "tests/build/check_scenario.h"

#include <gtest/gtest.h>
#include <ostream>
#include <set>

namespace slipway::build::test {

namespace {

using model::Severity;
using model::Verdict;

struct Spoilt {
    int number;
    const char *name;
    std::function<void(Scenario &)> spoil;
    Severity severity;
    Severity severityPrivate;

    friend std::ostream &operator<<(std::ostream &out, const Spoilt &one)
    {
        return out << one.number << one.name;
    }
};

constexpr auto B = Severity::Blocker;
constexpr auto W = Severity::Warning;
constexpr auto I = Severity::Info;
const QString otherCommit = QStringLiteral("ffffffffffffffffffffffffffffffffffffffff");

/// Spoils the input after it was put together.
std::function<void(Scenario &)> later(const std::function<void(CheckInput &)> &spoil)
{
    return [spoil](Scenario &scenario) { scenario.spoil = spoil; };
}
std::function<void(Scenario &)> metadata(const char *from, const char *to)
{
    return [=](Scenario &scenario) { replaceIn(scenario.metadata, from, to); };
}
/// A file that is in the archive and in the commit.
std::function<void(Scenario &)> file(const QByteArray &path, const QByteArray &contents)
{
    return [=](Scenario &scenario) { scenario.files[path] = contents; };
}
/// A file that is in the commit only.
void commitOnly(CheckInput &input, const QString &path)
{
    input.tree->files.append({.path = path, .sha256 = QString(64, u'0')});
}
void removeFromCommit(CheckInput &input, const QString &path)
{
    input.tree->files.removeIf([&](const CommittedFile &one) { return one.path == path; });
}

std::vector<Spoilt> spoiltSources()
{
    return {
        {1, "TagMoved", later([](auto &in) { in.tagFacts->movedFrom = otherCommit; }), B, B},
        {1, "OtherCommitBuilt", later([](auto &in) { in.commit = otherCommit; }), B, B},
        {1, "TagNotPushed", later([](auto &in) { in.tagFacts->remoteCommit = QString(); }), B, B},
        {1, "OtherCommitOnTheRemote", later([](auto &in) { in.tagFacts->remoteCommit = otherCommit; }), B, B},
        {2, "Lightweight", later([](auto &in) { in.tagFacts->annotated = false; }), W, W},
        {2, "Unsigned", later([](auto &in) { in.tagFacts->signature = Signature::None; }), W, W},
        {2, "SignedByAStranger", later([](auto &in) { in.tagFacts->signature = Signature::UnknownSigner; }),
            W, W},
        {2, "BadSignature", later([](auto &in) { in.tagFacts->signature = Signature::Bad; }), B, B},
        {3, "ElsewhereThanTheBranch", later([](auto &in) { in.branch->isAncestor = false; }), W, W},
        {3, "TestsFailed", later([](auto &in) { in.branch->continuousIntegration = false; }), W, W},
        {4, "Submodule",
            later([](auto &in) { in.tree->files.append({.path = QStringLiteral("lib"), .mode = 0160000}); }),
            B, B},
        {4, "PointerOfALargeFile",
            file("big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), B, B},
        {4, "ExportChanged", later([](auto &in) { in.tree->differing = {QStringLiteral("LICENSE")}; }), B, B},
        {5, "OtherTag", later([](auto &in) { in.tag = QStringLiteral("v1.1"); }), B, B},
        {5, "TagWithoutVersion", later([](auto &in) { in.tag = QStringLiteral("latest"); }), B, B},
        {5, "OtherVersionInTheCode", file("src/demo/__init__.py", "__version__: str = '1.1'\n"), B, B},
        {5, "OtherVersionInTheFileName", [](Scenario &s) { s.fileName = QStringLiteral("demo-1.2.tar.gz"); },
            B, B},
        {5, "NoPep440", metadata("Version: 1.0\nSummary", "Version: one\nSummary"), B, B},
        {6, "NotNewer", later([](auto &in) { in.earlierVersions = QStringList{QStringLiteral("1.0.0")}; }), W,
            W},
        {6, "LocalPart", metadata("Version: 1.0\nSummary", "Version: 1.0+abc\nSummary"), B, W},
        {6, "DevelopmentVersion", metadata("Version: 1.0\nSummary", "Version: 1.0.dev3\nSummary"), W, W},
        {6, "PreRelease", metadata("Version: 1.0\nSummary", "Version: 1.0rc2\nSummary"), W, W},
        {7, "OldName", [](Scenario &s) { s.fileName = QStringLiteral("Demo-1.0.tar.gz"); }, B, W},
        {7, "OtherPackage", later([](auto &in) { in.package = QStringLiteral("shop"); }), B, B},
    };
}

std::vector<Spoilt> spoiltArchives()
{
    return {
        {8, "NoMetadata", [](Scenario &s) { s.hasMetadata = false; }, B, B},
        {8, "OtherTopFolder", [](Scenario &s) { s.root = "demo-1.1"; }, B, B},
        {8, "NoPyproject", [](Scenario &s) { s.files.remove("pyproject.toml"); }, W, W},
        {8, "SomethingAfterGzip", [](Scenario &s) { s.spoiltEnd = "x"; }, B, B},
        {9, "HostileName", [](Scenario &s) { s.files["../evil"] = "x"; }, B, B},
        {9, "CaseCollision", [](Scenario &s) { s.files["license"] = "x"; }, B, B},
        {10, "GnuFormat", [](Scenario &s) { s.magic = "ustar  "; }, W, W},
        {10, "ClosedMode", [](Scenario &s) { s.mode = "0000600"; }, W, W},
        {10, "OpenMode", [](Scenario &s) { s.mode = "0000777"; }, W, W},
        {10, "Owner", [](Scenario &s) { s.uid = "0001750"; }, W, W},
        {21, "TooLarge", later([](auto &in) { in.sdist->packedSize = (100LL << 20) + 1; }), B, W},
        {21, "ProjectTooLarge", later([](auto &in) { in.destinations->last().projectBytes = 11LL << 30; }), B,
            W},
        {20, "EnvironmentFile", file(".env", "A=1\n"), B, B},
        {20, "PypiSettings", file("etc/.pypirc", "[pypi]\n"), B, B},
        {20, "PrivateKey",
            file("key.pem", "-----BEGIN RSA PRIVATE KEY-----\n" + QByteArray(64, 'M') + "\n-----END"), B, B},
        {20, "PrivateKeyInAString",
            file("k.py", "K = '-----BEGIN PRIVATE KEY-----\\n" + QByteArray(64, 'M') + "\\n'"), B, B},
        {20, "IndexToken", file("a.txt", "pypi-AgEIcHlwaS5vcmc" + QByteArray(80, 'x')), B, B},
        {20, "GitHubToken", file("a.txt", "token=ghp_" + QByteArray(36, 'a') + "\n"), B, B},
        {20, "AwsKey", file("a.txt", "AKIAABCDEFGHIJKLMNOP\n"), B, B},
        {20, "Repository", file(".git/config", "[core]\n"), B, B},
        {20, "TestKey", file("tests/key.pem", "-----BEGIN PRIVATE KEY-----\n" + QByteArray(64, 'M') + "\n"),
            W, W},
        {20, "CompiledFile", file("src/demo/__pycache__/a.pyc", "x"), W, W},
        {20, "HugeMember", later([](auto &in) {
             in.sdist->members.append({.path = QStringLiteral("demo-1.0/b"), .size = 11 << 20});
         }),
            W, W},
        {22, "PyArmor", file("src/demo/hidden.py", "from pyarmor_runtime import __pyarmor__\n"), W, I},
        {22, "SourceDefender", file("src/demo/hidden.py", "import sourcedefender\n"), W, I},
        {25, "CSource", file("src/demo/fast.c", "int x;\n"), I, I},
        {25, "Rust", file("Cargo.toml", "[package]\n"), I, I},
        {25, "ExtensionModules", file("setup.py", "setup(ext_modules=[])\n"), I, I},
    };
}

std::vector<Spoilt> spoiltMetadata()
{
    return {
        {11, "Unreadable", metadata("Name: demo", "Name demo"), B, B},
        {11, "UnknownVersion", metadata("Metadata-Version: 2.4", "Metadata-Version: 3.0"), B, B},
        {11, "FieldTwice", metadata("Summary: A", "Summary: B\nSummary: A"), B, B},
        {11, "NameIsDynamic", metadata("Summary: A", "Dynamic: Name\nSummary: A"), B, B},
        {11, "UnknownField", metadata("Summary: A", "Colour: red\nSummary: A"), W, W},
        {11, "FieldOfALaterVersion", metadata("Metadata-Version: 2.4", "Metadata-Version: 2.3"), W, W},
        {12, "LongSummary", [](Scenario &s) { s.metadata.replace("A demonstration", QByteArray(513, 'a')); },
            B, W},
        {12, "LongLabel", metadata("Project-URL: Home", "Project-URL: A label of more than thirty-two signs"),
            B, W},
        {12, "NoWebAddress", metadata("https://example.org/demo", "example.org/demo"), B, W},
        {12, "NoMailAddress", metadata("ann@example.org", "ann at example"), B, W},
        {13, "UnknownClassifier", metadata("Python :: 3", "Python :: 42"), B, W},
        {13, "PrivateClassifier", metadata("Programming Language :: Python :: 3", "Private :: Do Not Upload"),
            B, W},
        {13, "DeprecatedClassifier",
            metadata("Programming Language :: Python :: 3", "Natural Language :: Ukranian"), B, W},
        {13, "UnknownToAnOldList",
            [](Scenario &s) {
                replaceIn(s.metadata, "Python :: 3", "Python :: 42");
                s.facts.now = s.facts.now.addYears(3);
            },
            W, W},
        {13, "NoList", [](Scenario &s) { s.facts.classifierFile = QStringLiteral("/nowhere"); }, W, W},
        {14, "DirectReference", metadata("requests>=2", "requests @ https://example.org/r.tar.gz"), B, W},
        {14, "DirectReferenceWithExtra", metadata("requests>=2", "requests[socks]@git+ssh://example.org/r"),
            B, W},
        {15, "BothLicenses", metadata("License-File", "License: MIT\nLicense-File"), B, W},
        {15, "BrokenExpression", metadata("MIT OR Apache-2.0", "MIT OR"), B, W},
        {15, "NoExpression", metadata("MIT OR Apache-2.0", "MIT License (see file)"), B, W},
        {15, "UnknownLicense", metadata("MIT OR Apache-2.0", "Frobnicate-1.0"), W, W},
        {15, "LicenceFileMissing", metadata("License-File: LICENSE", "License-File: COPYING"), B, W},
        {15, "NoLicence", metadata("License-Expression: MIT OR Apache-2.0\n", ""), W, W},
        {16, "WrongContentType", metadata("text/markdown", "text/html"), B, W},
        {16, "WrongCharset", metadata("text/markdown", "text/markdown; charset=latin-1"), B, W},
        {16, "BrokenRest",
            [](Scenario &s) {
                replaceIn(s.metadata, "text/markdown", "text/x-rst");
                s.description = "Demo demonstration\n=====\n\nText.\n";
            },
            B, W},
        {16, "NoDescription", [](Scenario &s) { s.description.clear(); }, W, W},
        {16, "RendererComplains",
            [](Scenario &s) {
                s.facts.renderer
                    = [](const QString &, const QString &) { return QStringList{QStringLiteral("no")}; };
            },
            B, W},
        {16, "FenceWithoutEnd", [](Scenario &s) { s.description = "# Demo\n\n```python\nx\n"; }, W, W},
    };
}

std::vector<Spoilt> spoiltManifests()
{
    return {
        {17, "DeveloperFile", later([](auto &in) { commitOnly(in, QStringLiteral("tox.ini")); }), W, W},
        {17, "LicenceNotPacked", later([](auto &in) { commitOnly(in, QStringLiteral("LICENSE.MIT")); }), B,
            B},
        {17, "PackageFileNotPacked",
            later([](auto &in) { commitOnly(in, QStringLiteral("src/demo/templates/page.html")); }), B, B},
        {17, "TestPackageNotPacked", later([](auto &in) {
             commitOnly(in, QStringLiteral("src/demo/tests/__init__.py"));
             commitOnly(in, QStringLiteral("src/demo/tests/test_a.py"));
         }),
            W, W},
        {18, "StrayFile",
            later([](auto &in) { removeFromCommit(in, QStringLiteral("src/demo/table.json")); }), B, B},
        {19, "ChangedFile", later([](auto &in) { in.tree->files.first().sha256 = QString(64, u'0'); }), B, B},
        {23, "Different",
            later([](auto &in) { in.reproducibility->outcome = model::Reproducibility::Different; }), W, W},
        {23, "BuiltOnce",
            later([](auto &in) { in.reproducibility->outcome = model::Reproducibility::NotCompared; }), I, I},
        {23, "NoLog", later([](auto &in) { in.reproducibility->logRecorded = false; }), W, W},
        {24, "DoesNotInstall", later([](auto &in) { in.installation->installed = false; }), W, W},
        {24, "DoesNotInstallForHosts", later([](auto &in) {
             in.installation->installed = false;
             in.deploysToHosts = true;
         }),
            B, B},
        {24, "DoesNotImport", later([](auto &in) { in.installation->imported = false; }), W, W},
        {26, "OtherBytes",
            later([](auto &in) { in.destinations->first().presence = model::Presence::Different; }), B, B},
        {26, "BurntName", later([](auto &in) { in.destinations->last().burnt = true; }), B, B},
        {26, "ClosedRelease",
            later([](auto &in) { in.destinations->last().releaseOpened = in.now.addDays(-15); }), B, B},
        {27, "TokenOfAnotherIndex", later([](auto &in) { in.destinations->last().tokenFits = false; }), B, B},
        {27, "NoTls", later([](auto &in) { in.destinations->last().secure = false; }), B, B},
        {27, "NotVerifiedBefore",
            later([](auto &in) { in.destinations->last().verifiedWhereRequired = false; }), B, B},
    };
}

std::vector<Spoilt> allSpoilt()
{
    std::vector<Spoilt> all;
    for (auto &&group : {spoiltSources(), spoiltArchives(), spoiltMetadata(), spoiltManifests()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

class SpoiltRelease : public testing::TestWithParam<Spoilt> { };

} // namespace

TEST(Checks, AreTwentySevenWithStableNames)
{
    std::set<std::string> ids;
    int number = 0;
    for (const Check &check : checks()) {
        EXPECT_EQ(check.number, ++number);
        ids.insert(check.id);
        EXPECT_NE(check.title, nullptr);
    }
    EXPECT_EQ(number, 27);
    EXPECT_EQ(ids.size(), 27U);
}

TEST(Checks, AllPassForAGoodRelease)
{
    const auto results = runChecks(Scenario().input());

    ASSERT_EQ(results.size(), 27);
    for (const model::CheckResult &result : results) {
        EXPECT_EQ(result.verdict, Verdict::Passed) << result.number << ' ' << qPrintable(result.sentence)
                                                   << ' ' << qPrintable(result.details.join(u'|'));
        EXPECT_FALSE(result.sentence.isEmpty());
    }
}

TEST(Checks, LetABackendWriteItsOwnSetupPyOverACommittedOne)
{
    Scenario scenario;
    scenario.files["setup.py"] = "# for old installers\n";
    scenario.spoil = [](CheckInput &input) {
        for (CommittedFile &file : input.tree->files) {
            if (file.path == u"setup.py")
                file.sha256 = QString(64, u'0');
        }
    };
    EXPECT_EQ(scenario.result(19).verdict, Verdict::Found);

    scenario.files["pyproject.toml"] = "[build-system]\nrequires = [\"poetry-core\"]\n";
    EXPECT_EQ(scenario.result(19).verdict, Verdict::Passed);
}

TEST(Checks, SayWhatNobodyKnows)
{
    const auto results = runChecks({.fileName = QStringLiteral("demo-1.0.tar.gz")});

    ASSERT_EQ(results.size(), 27);
    for (const model::CheckResult &result : results) {
        EXPECT_EQ(result.verdict, Verdict::NotApplicable) << result.number;
        EXPECT_TRUE(result.sentence.endsWith(u'.')) << qPrintable(result.sentence);
        EXPECT_FALSE(result.blocks());
    }
}

TEST(Checks, EveryOneHasACaseThatItFinds)
{
    std::set<int> numbers;
    for (const Spoilt &one : allSpoilt())
        numbers.insert(one.number);
    EXPECT_EQ(numbers.size(), 27U);
}

TEST_P(SpoiltRelease, IsFoundWithItsSeverity)
{
    Scenario scenario;
    GetParam().spoil(scenario);

    const model::CheckResult result = scenario.result(GetParam().number);
    scenario.facts.isPublic = false;
    const model::CheckResult atHome = scenario.result(GetParam().number);

    EXPECT_EQ(result.verdict, Verdict::Found) << qPrintable(result.sentence);
    EXPECT_EQ(result.severity, GetParam().severity) << qPrintable(result.sentence);
    EXPECT_EQ(atHome.verdict, Verdict::Found);
    EXPECT_EQ(atHome.severity, GetParam().severityPrivate);
    EXPECT_FALSE(result.hint.isEmpty());
    EXPECT_TRUE(result.sentence.endsWith(u'.')) << qPrintable(result.sentence);
    EXPECT_EQ(result.blocks(), GetParam().severity == B);
}

INSTANTIATE_TEST_SUITE_P(
    All, SpoiltRelease, testing::ValuesIn(allSpoilt()), [](const testing::TestParamInfo<Spoilt> &one) {
        return std::to_string(one.param.number) + one.param.name;
    });

TEST(Checks, AllowWhatBackendsWriteOfThemselves)
{
    Scenario scenario;
    for (const char *path : {"demo.egg-info/SOURCES.txt", "src/demo.egg-info/PKG-INFO", "setup.cfg",
             "src/demo/_version.py", "src/demo/made.py"})
        scenario.files[path] = "generated";
    scenario.facts.generated = {QStringLiteral("src/*/made.py")};
    scenario.spoil = [](CheckInput &in) {
        in.tree->files.removeIf(
            [](const CommittedFile &one) { return one.sha256.startsWith(u'_') || one.size == 9; });
    };

    EXPECT_EQ(scenario.result(18).verdict, Verdict::Passed)
        << qPrintable(scenario.result(18).details.join(u'|'));
}

TEST(Checks, TakeALinkThatWasPackedAsItsFile)
{
    Scenario scenario;
    scenario.files["COPY"] = "Do as you like.\n";
    scenario.spoil = [](CheckInput &in) {
        for (CommittedFile &one : in.tree->files) {
            if (one.path == u"COPY") {
                one.mode = 0120000;
                one.sha256 = QString(64, u'1');
            }
        }
    };

    EXPECT_EQ(scenario.result(19).verdict, Verdict::Passed);
}

TEST(Checks, NeverRepeatASecret)
{
    Scenario scenario;
    const QByteArray token = "ghp_" + QByteArray(36, 'q');
    scenario.files["a.txt"] = token;

    for (const model::CheckResult &result : runChecks(scenario.input())) {
        const QString all = result.sentence + result.hint + result.details.join(u' ');
        EXPECT_FALSE(all.contains(QString::fromLatin1(token)));
    }
}

TEST(Checks, DoNotTakeTalkOfSecretsForSecrets)
{
    Scenario scenario;
    scenario.files["README.md"]
        = "Use a key with -----BEGIN PRIVATE KEY----- in front, a token such as ghp_xxx "
          "or AKIAIOSFODNN7EXAMPLE, and pypi-AgEIcHlwaS5vcmc...\n";

    EXPECT_EQ(scenario.result(20).verdict, Verdict::Passed);
}

} // namespace slipway::build::test
