// SPDX-License-Identifier: Apache-2.0
#include "build/check_license.h"
#include "build/check_markup.h"
#include "build/core_metadata.h"
#include "build/sdist_file_name.h"
#include "tests/build/raw_tar.h"
#include "tests/build/real_sdist.h"

#include <gtest/gtest.h>
#include <ostream>

namespace slipway::build::test {

namespace {

struct Sample {
    const char *name;
    const char *text;
    bool renders;

    friend std::ostream &operator<<(std::ostream &out, const Sample &one) { return out << one.name; }
};

const Sample samples[] = {
    {"Plain", "Demo\n====\n\nText with *emphasis*, **strong**, ``literal`` and `a link <https://x.org>`_.\n",
        true},
    {"Overlined", "====\nDemo\n====\n\nText.\n", true},
    {"LiteralBlock", "Example::\n\n    a * b ** c `d\n\nText.\n", true},
    {"CodeBlock", ".. code-block:: python\n\n    def f(*args, **kw): pass\n\nText.\n", true},
    {"Lists", "* one with *emphasis*\n* two\n\n- a\n- b\n\n1. first\n2. second\n", true},
    {"StarsInText", "2 * 3 * 4 and a*b and \"*\" and f(*) are no markup.\n", true},
    {"NamedTarget", "See `the page`_ and more.\n\n.. _the page: https://example.org\n", true},
    {"SectionTarget", "The Page\n========\n\nSee `the page`_.\n", true},
    {"Substitution", "|logo| Text\n\n.. |logo| image:: https://example.org/l.png\n", true},
    {"Comment", ".. this is a comment with *odd stars\n\nText.\n", true},
    {"Doctest", ">>> f(*args)\n1\n\nText.\n", true},
    {"GridTable", "+---+---+\n| a | b |\n+---+---+\n\nText.\n", true},
    {"SimpleTable", "===  ===\na    b\n===  ===\n1    2\n===  ===\n\nText.\n", true},
    {"Note", ".. note::\n\n   Take *care*.\n", true},
    {"Escaped", "A \\*star and a \\`tick.\n", true},
    {"RoleKnown", "See :pep:`440` and :code:`x`.\n", true},
    {"UnderlineTooShort", "Demonstration\n=====\n\nText.\n", false},
    {"OverlineTooShort", "=====\nDemonstration\n=====\n\nText.\n", false},
    {"OverlineDiffers", "==============\nDemonstration\n=============\n\nText.\n", false},
    {"StrongWithoutEnd", "This is **strong without an end.\n", false},
    {"EmphasisWithoutEnd", "This is *emphasis without an end.\n", false},
    {"LiteralWithoutEnd", "This is ``literal without an end.\n", false},
    {"TickWithoutEnd", "This is `a link without an end.\n", false},
    {"UnknownDirective", ".. versionadded:: 1.0\n\nText.\n", false},
    {"UnknownRole", "See :class:`Demo`.\n", false},
    {"IncludeForbidden", ".. include:: other.rst\n", false},
    {"RawForbidden", ".. raw:: html\n\n   <b>x</b>\n", false},
    {"LinkToNothing", "See `nowhere at all`_.\n", false},
};

class RestructuredText : public testing::TestWithParam<Sample> { };

} // namespace

TEST_P(RestructuredText, IsJudgedAsDocutilsJudgesIt)
{
    const QString text = QString::fromUtf8(GetParam().text);

    const QStringList mistakes = reStructuredTextMistakes(text);

    EXPECT_EQ(mistakes.isEmpty(), GetParam().renders) << qPrintable(mistakes.join(u'|'));
}

INSTANTIATE_TEST_SUITE_P(Samples, RestructuredText, testing::ValuesIn(samples),
    [](const testing::TestParamInfo<Sample> &one) { return std::string(one.param.name); });

TEST(Markup, SamplesAreWhatDocutilsSays)
{
    QByteArray script = "import docutils.core, io, sys\nwrong = []\n"
                        "settings = dict(halt_level=2, report_level=5, warning_stream=io.StringIO(), "
                        "raw_enabled=False, file_insertion_enabled=False, syntax_highlight='none')\n"
                        "def renders(text):\n"
                        "    try:\n"
                        "        docutils.core.publish_parts(text, writer_name='html4css1', "
                        "settings_overrides=settings)\n"
                        "        return True\n"
                        "    except docutils.utils.SystemMessage:\n"
                        "        return False\n";
    for (const Sample &sample : samples)
        script += "if renders(bytes.fromhex('" + QByteArray(sample.text).toHex() + "').decode()) is not "
            + (sample.renders ? "True" : "False") + ": wrong.append('" + sample.name + "')\n";
    script += "assert not wrong, wrong\n";

    EXPECT_TRUE(python({QStringLiteral("-c"), QString::fromLatin1(script)}));
}

TEST(Markup, MarkdownFencesMustEnd)
{
    EXPECT_TRUE(markdownMistakes(QStringLiteral("```\n~~~\n```\n\n````\n```\n````\n")).isEmpty());
    EXPECT_EQ(markdownMistakes(QStringLiteral("text\n```python\nx\n")),
        QStringList(QStringLiteral("line 2: the code block has no end")));
}

TEST(Markup, BearsLongAndOddTexts)
{
    EXPECT_EQ(reStructuredTextMistakes(QStringLiteral("*a ").repeated(300'000)).size(), 10);
    EXPECT_TRUE(reStructuredTextMistakes(QString()).isEmpty());
    EXPECT_TRUE(reStructuredTextMistakes(QStringLiteral("=\n=\n=")).size() <= 3);
}

TEST(LicenseExpressionTest, FollowsTheGrammar)
{
    for (const char *good : {"MIT", "MIT OR Apache-2.0", "(MIT AND BSD-3-Clause) OR GPL-2.0-or-later", "mit",
             "GPL-2.0-only WITH Classpath-exception-2.0", "LicenseRef-Ours", "GPL-2.0-only+ OR MIT"})
        EXPECT_TRUE(LicenseExpression::parse(QLatin1String(good))) << good;
    for (const char *bad : {"", "MIT OR", "OR MIT", "MIT Apache-2.0", "(MIT", "MIT)", "MIT WITH",
             "MIT AND AND MIT", "MIT/Apache", "()"})
        EXPECT_FALSE(LicenseExpression::parse(QLatin1String(bad))) << bad;
    EXPECT_EQ(LicenseExpression::parse(QStringLiteral("MIT OR Odd-1.0"))->unknown,
        QStringList(QStringLiteral("Odd-1.0")));
    EXPECT_FALSE(LicenseExpression::parse(QString(100'000, u'(')));
}

TEST(CoreMetadataTest, KeepsEveryFieldInItsOrder)
{
    const auto metadata
        = CoreMetadata::parse("Metadata-Version: 2.1\r\nname: demo\r\nVersion: 1.0\r\n"
                              "Classifier: A\r\nClassifier: B\r\nLicense: one\r\n        two\r\n"
                              "       |three\r\n\r\nThe text.\r\n");

    ASSERT_TRUE(metadata);
    EXPECT_EQ(metadata->fields().size(), 6);
    EXPECT_EQ(metadata->fields()[1], (MetadataField{QStringLiteral("Name"), QStringLiteral("demo")}));
    EXPECT_EQ(metadata->all(u"classifier"), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    EXPECT_EQ(metadata->first(u"License"), u"one\ntwo\nthree");
    EXPECT_EQ(metadata->description(), u"The text.\n");
    EXPECT_TRUE(isMultiUseField(u"classifier"));
    EXPECT_FALSE(isMultiUseField(u"Name"));
}

TEST(CoreMetadataTest, RefusesWhatCannotBeRead)
{
    EXPECT_FALSE(CoreMetadata::parse(""));
    EXPECT_FALSE(CoreMetadata::parse("\n\ntext"));
    EXPECT_FALSE(CoreMetadata::parse("Name: \xff\xfe\n"));
    EXPECT_FALSE(CoreMetadata::parse(QByteArray("Name: a\0b\n", 10)));
    EXPECT_FALSE(CoreMetadata::parse(" folded: first\n"));
    EXPECT_FALSE(CoreMetadata::parse("no colon\n"));
    EXPECT_FALSE(CoreMetadata::parse(QByteArray("A: b\n").repeated(10'001)));
    EXPECT_FALSE(CoreMetadata::parse("A: " + QByteArray(9 << 20, 'x')));
}

TEST(SdistFileNameTest, FindsNameAndVersionInAnySpelling)
{
    const auto parsed = [](const char *name) {
        const auto found = SdistFileName::parse(QLatin1String(name));
        return found ? found->name + u'|' + found->version : QStringLiteral("none");
    };

    EXPECT_EQ(parsed("demo-1.0.tar.gz"), u"demo|1.0");
    EXPECT_EQ(parsed("Slip.Demo-1.0.0.tar.gz"), u"Slip.Demo|1.0.0");
    EXPECT_EQ(parsed("my-long-name-2.0rc1.tar.gz"), u"my-long-name|2.0rc1");
    EXPECT_EQ(parsed("demo-1.0-1.tar.gz"), u"demo|1.0-1");
    EXPECT_EQ(parsed("demo.tar.gz"), u"none");
    EXPECT_EQ(parsed("demo-1.0.zip"), u"none");
    EXPECT_EQ(parsed("-1.0.tar.gz"), u"none");
}

} // namespace slipway::build::test
