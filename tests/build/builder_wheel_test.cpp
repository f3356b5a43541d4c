// SPDX-License-Identifier: Apache-2.0
#include "wheelhouse.h"

#include "base/digest.h"
#include "build/pip_wheel.h"
#include "build/vendor_resolution.h"
#include "build/wheel_builder.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

class WheelBuilderTest : public BuilderTest {
protected:
    /// The wheel of the project, out of its sdist.
    Result<WheelOutcome> buildWheelOf(const Files &files, const QString &outputs = u"wheels"_s)
    {
        project(files);
        if (m_sdist.isEmpty()) {
            const auto made = build();
            EXPECT_TRUE(made) << log();
            m_sdist = made ? made->sdist : QString();
        }
        places.outputs = path(outputs);
        places.log = path(u"wheel.log"_s);
        return buildWheel({.sdist = m_sdist,
                              .committed = source.committed,
                              .package = source.package,
                              .version = source.version,
                              .vendor = source.vendor},
            settings, places, stop.get_token(), progress);
    }

    QString m_sdist;
};

TEST_F(WheelBuilderTest, MakesTheSamePureWheelEachTime)
{
    const auto first = buildWheelOf(setuptoolsProject(), u"first"_s);
    const auto second = buildWheelOf(setuptoolsProject(), u"second"_s);

    ASSERT_TRUE(first) << first.error().story().toStdString() << log();
    ASSERT_TRUE(second);
    EXPECT_EQ(QFileInfo(first->wheel).fileName(), u"demo-1.2.0-py3-none-any.whl"_s);
    EXPECT_EQ(first->sandboxed, canSandbox());
    EXPECT_TRUE(first->participants.contains(u"wheel"_s));
    ASSERT_FALSE(contentOf(first->wheel).isEmpty());
    EXPECT_EQ(contentOf(first->wheel), contentOf(second->wheel));
}

TEST_F(WheelBuilderTest, KeepsTheVersionOfTheTag)
{
    const auto outcome = buildWheelOf({{u"setup.py"_s,
        "from setuptools import setup\n"
        "setup(name='demo', use_scm_version=True, setup_requires=['setuptools_scm'])\n"}});

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << log();
    EXPECT_EQ(QFileInfo(outcome->wheel).fileName(), u"demo-1.2.0-py3-none-any.whl"_s);
}

TEST_F(WheelBuilderTest, SaysThatAPlatformWheelIsBuiltOnTheHost)
{
    const auto outcome = buildWheelOf(setuptoolsProject("from setuptools import setup, Distribution\n"
                                                        "class Native(Distribution):\n"
                                                        "    def has_ext_modules(self): return True\n"
                                                        "setup(distclass=Native)\n"));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Unsupported);
    EXPECT_EQ(outcome.error().name(), u"build.wheel-not-pure"_s);
    EXPECT_THAT(outcome.error().hint().toStdString(), HasSubstr("built on each host"));
    expectNothingLeft();
}

TEST(PureWheelTest, IsToldByItsTags)
{
    EXPECT_TRUE(isPureWheel(u"demo-1.2.0-py2.py3-none-any.whl"_s));
    EXPECT_FALSE(isPureWheel(u"demo-1.2.0-cp311-cp311-linux_x86_64.whl"_s));
    EXPECT_FALSE(isPureWheel(u"demo-1.2.0-cp311-abi3-any.whl"_s));
}

class VendorResolutionTest : public testing::Test {
protected:
    VendorResolutionTest() : vendor(m_folder.filePath(u"vendor"_s)), release(m_folder.filePath(u"release"_s))
    {
    }
    Result<VendorResolution> resolve(const QString &archive, const QString &hostPython = {})
    {
        return resolveVendored({.archive = archive,
            .folder = vendor.folder(),
            .package = u"shop"_s,
            .hostPython = hostPython,
            .sandbox = model::Sandbox::Optional});
    }

    QTemporaryDir m_folder;
    Wheelhouse vendor;
    Wheelhouse release;
};

TEST_F(VendorResolutionTest, PinsAllThatGetsInstalledWithItsDigest)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: alpha>=1"_s});
    const QString alpha = vendor.addWheel(u"alpha"_s, u"1.5"_s, {u"Requires-Dist: beta"_s});
    vendor.addWheel(u"alpha"_s, u"1.4"_s);
    const QString beta = vendor.addWheel(u"beta"_s, u"3.0"_s);

    const auto resolution = resolve(shop);

    ASSERT_TRUE(resolution) << resolution.error().story().toStdString();
    EXPECT_FALSE(resolution->needsBuilding);
    EXPECT_EQ(
        resolution->archives, (QStringList{u"alpha-1.5-py3-none-any.whl"_s, u"beta-3.0-py3-none-any.whl"_s}));
    EXPECT_EQ(renderRequirements(resolution->pins),
        "alpha==1.5 --hash=sha256:" + sha256Hex(contentOf(alpha)).toLatin1()
            + "\nbeta==3.0 --hash=sha256:" + sha256Hex(contentOf(beta)).toLatin1()
            + "\nshop==1.4.0 --hash=sha256:" + sha256Hex(contentOf(shop)).toLatin1() + '\n');
}

TEST_F(VendorResolutionTest, NamesWhatIsMissingAndWhoRequiresIt)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: alpha>=1"_s});
    vendor.addWheel(u"alpha"_s, u"1.5"_s, {u"Requires-Dist: beta>=4"_s});
    vendor.addWheel(u"beta"_s, u"3.0"_s);

    const auto resolution = resolve(shop);

    ASSERT_FALSE(resolution);
    EXPECT_EQ(resolution.error().code(), Errc::Refused);
    EXPECT_EQ(resolution.error().name(), u"build.vendor-incomplete"_s);
    EXPECT_EQ(resolution.error().story().toStdString(),
        "The vendor folder cannot install shop: beta>=4 (needed by alpha) is not among the archives (there: "
        "3.0)");
}

TEST_F(VendorResolutionTest, NamesABuildRequirementThatAVendoredSdistLacks)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: gamma"_s});
    vendor.addSdist(u"gamma"_s, u"0.9"_s, {u"smallbackend>=2"_s});

    const auto resolution = resolve(shop);

    ASSERT_FALSE(resolution);
    EXPECT_EQ(resolution.error().story().toStdString(),
        "The vendor folder cannot install shop: smallbackend>=2 (needed by the build of gamma-0.9.tar.gz) is "
        "not among the archives");
}

TEST_F(VendorResolutionTest, SendsTheWholeFolderWhereAnSdistIsBuiltOnTheHost)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: gamma"_s});
    vendor.addSdist(u"gamma"_s, u"0.9"_s, {u"smallbackend>=2"_s});
    vendor.addBackend();

    const auto resolution = resolve(shop);

    ASSERT_TRUE(resolution) << resolution.error().story().toStdString();
    EXPECT_TRUE(resolution->needsBuilding);
    EXPECT_EQ(
        resolution->archives, (QStringList{u"gamma-0.9.tar.gz"_s, u"smallbackend-2.5-py3-none-any.whl"_s}));
}

TEST_F(VendorResolutionTest, SaysWhyAVendoredSdistCannotBeBuilt)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: gamma"_s});
    vendor.addSdist(u"gamma"_s, u"0.9"_s, {u"smallbackend>=2"_s}, u"broken.txt"_s);
    vendor.addBackend();

    const auto resolution = resolve(shop);

    ASSERT_FALSE(resolution);
    EXPECT_EQ(resolution.error().code(), Errc::Failed);
    EXPECT_THAT(resolution.error().story().toStdString(), HasSubstr("ValueError: this one is broken"));
}

TEST_F(VendorResolutionTest, AnswersForThePythonOfTheHosts)
{
    const QString shop
        = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: old; python_version < '3.9'"_s});

    EXPECT_TRUE(resolve(shop));
    const auto resolution = resolve(shop, u"3.8"_s);

    ASSERT_FALSE(resolution);
    EXPECT_THAT(resolution.error().story().toStdString(),
        HasSubstr("old; python_version < \"3.9\" (needed by shop) is not among"));
}

TEST_F(VendorResolutionTest, SaysThatThereIsNoVendorFolder)
{
    const QString shop = release.addWheel(u"shop"_s, u"1.4.0"_s, {u"Requires-Dist: alpha>=1"_s});

    const auto resolution
        = resolveVendored({.archive = shop, .package = u"shop"_s, .sandbox = model::Sandbox::Optional});

    ASSERT_FALSE(resolution);
    EXPECT_THAT(
        resolution.error().story().toStdString(), HasSubstr("the project has no vendor folder: alpha>=1"));
}

TEST(PipWheelTest, FindsTheNewestOfTheFirstFolderThatHasOne)
{
    QTemporaryDir folder;
    writeFiles(folder.path(),
        {{u"b/pip-9.0.1-py3-none-any.whl"_s, ""}, {u"b/pip-23.0.1-py3-none-any.whl"_s, ""},
            {u"c/pip-99.0-py3-none-any.whl"_s, ""}, {u"a/other-1.0-py3-none-any.whl"_s, ""}});

    const auto wheel
        = findPipWheel({folder.filePath(u"a"_s), folder.filePath(u"b"_s), folder.filePath(u"c"_s)});

    ASSERT_TRUE(wheel);
    EXPECT_EQ(*wheel, folder.filePath(u"b/pip-23.0.1-py3-none-any.whl"_s));
    EXPECT_EQ(findPipWheel({folder.filePath(u"a"_s)}).error().name(), u"build.pip-wheel-missing"_s);
}

TEST(PipWheelTest, FindsTheOneOfThisSystem)
{
    const auto wheel = findPipWheel();

    ASSERT_TRUE(wheel) << wheel.error().story().toStdString();
    EXPECT_TRUE(QFile::exists(*wheel));
}

} // namespace slipway::build
