// SPDX-License-Identifier: Apache-2.0
#include "build/check_license.h"

#include "build/check_looks.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr int deepestExpression = 50;

// The identifiers that packages use; the full list has several hundred, so a stranger is only a warning.
constexpr auto knownLicenses = std::to_array<QStringView>(
    {u"0BSD", u"AFL-3.0", u"AGPL-3.0-only", u"AGPL-3.0-or-later", u"Apache-1.1", u"Apache-2.0",
        u"Artistic-2.0", u"BlueOak-1.0.0", u"BSD-1-Clause", u"BSD-2-Clause", u"BSD-2-Clause-Patent",
        u"BSD-3-Clause", u"BSD-3-Clause-Clear", u"BSD-4-Clause", u"BSL-1.0", u"CC-BY-3.0", u"CC-BY-4.0",
        u"CC-BY-SA-4.0", u"CC0-1.0", u"CDDL-1.0", u"CDDL-1.1", u"CECILL-2.1", u"CNRI-Python", u"curl",
        u"ECL-2.0", u"EPL-1.0", u"EPL-2.0", u"EUPL-1.1", u"EUPL-1.2", u"GPL-1.0-or-later", u"GPL-2.0-only",
        u"GPL-2.0-or-later", u"GPL-3.0-only", u"GPL-3.0-or-later", u"HPND", u"ISC", u"LGPL-2.0-or-later",
        u"LGPL-2.1-only", u"LGPL-2.1-or-later", u"LGPL-3.0-only", u"LGPL-3.0-or-later", u"LPPL-1.3c", u"MIT",
        u"MIT-0", u"MIT-CMU", u"MPL-1.1", u"MPL-2.0", u"MS-PL", u"MulanPSL-2.0", u"NCSA", u"OFL-1.1",
        u"OpenSSL", u"OSL-3.0", u"PostgreSQL", u"PSF-2.0", u"Python-2.0", u"Python-2.0.1", u"QPL-1.0",
        u"SISSL", u"Unicode-3.0", u"Unlicense", u"UPL-1.0", u"W3C", u"WTFPL", u"X11", u"Zlib", u"ZPL-2.1"});
constexpr auto knownExceptions = std::to_array<QStringView>({u"Autoconf-exception-3.0",
    u"Bison-exception-2.2", u"Classpath-exception-2.0", u"Font-exception-2.0", u"GCC-exception-2.0",
    u"GCC-exception-3.1", u"LLVM-exception", u"OpenSSL-exception", u"WxWindows-exception-3.1"});

template <std::size_t Size>
bool isListed(const std::array<QStringView, Size> &list, QStringView id)
{
    return std::any_of(list.begin(), list.end(),
        [&](QStringView known) { return known.compare(id, Qt::CaseInsensitive) == 0; });
}

/// Walks the tokens by the grammar of SPDX 2.3, annex D.
class ExpressionReader {
public:
    explicit ExpressionReader(const QString &text) : m_text(text)
    {
        QString spaced = text;
        spaced.replace(u'(', QStringLiteral(" ( ")).replace(u')', QStringLiteral(" ) "));
        m_tokens = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    }

    Result<LicenseExpression> read()
    {
        TRY_DO(readAlternatives());
        if (m_at < m_tokens.size())
            return broken();
        return m_expression;
    }

private:
    [[nodiscard]] QString next() const { return m_tokens.value(m_at); }
    [[nodiscard]] bool isOperator(QStringView word) const
    {
        return next().compare(word, Qt::CaseInsensitive) == 0;
    }

    tl::unexpected<Error> broken() const
    {
        const QString where = m_at < m_tokens.size() ? QStringLiteral("at \"%1\"").arg(displayable(next()))
                                                     : QStringLiteral("at its end");
        return fail(
            Error(Errc::InvalidInput,
                QStringLiteral("the licence expression \"%1\" breaks %2").arg(displayable(m_text), where))
                .hint(QStringLiteral(
                    "Write SPDX identifiers joined by AND, OR and WITH, such as \"MIT OR Apache-2.0\".")));
    }

    // OR binds weakest, then AND, then WITH.
    Result<> readAlternatives()
    {
        if (++m_depth > deepestExpression)
            return broken();
        for (;;) {
            TRY_DO(readConjunction());
            if (!isOperator(u"OR"))
                break;
            ++m_at;
        }
        --m_depth;
        return {};
    }
    Result<> readConjunction()
    {
        for (;;) {
            TRY_DO(readTerm());
            if (!isOperator(u"AND"))
                return {};
            ++m_at;
        }
    }
    Result<> readTerm()
    {
        if (next() == u"(") {
            ++m_at;
            TRY_DO(readAlternatives());
            if (next() != u")")
                return broken();
            ++m_at;
            return {};
        }
        TRY_DO(readIdentifier(knownLicenses));
        if (!isOperator(u"WITH"))
            return {};
        ++m_at;
        return readIdentifier(knownExceptions);
    }
    template <std::size_t Size>
    Result<> readIdentifier(const std::array<QStringView, Size> &known)
    {
        static const QRegularExpression form(QRegularExpression::anchoredPattern(
            QStringLiteral(R"((?:DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\+?)")));
        const QString id = next();
        const bool reserved = isOperator(u"AND") || isOperator(u"OR") || isOperator(u"WITH");
        if (reserved || !form.match(id).hasMatch())
            return broken();
        QString plain = id;
        if (plain.endsWith(u'+'))
            plain.chop(1);
        if (!plain.startsWith(u"LicenseRef-") && !plain.startsWith(u"DocumentRef-")
            && !isListed(known, plain))
            m_expression.unknown.append(id);
        ++m_at;
        return {};
    }

    QString m_text;
    QStringList m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    LicenseExpression m_expression;
};

QStringList missingLicenseFiles(const CheckSubject &subject)
{
    QStringList missing;
    for (const QString &path : subject.metadata->all(u"License-File")) {
        const SdistMember *member = subject.input.sdist->find(path);
        if (member == nullptr || member->type == MemberType::Directory)
            missing.append(displayable(path));
    }
    return missing;
}

} // namespace

Result<LicenseExpression> LicenseExpression::parse(const QString &text)
{
    return ExpressionReader(text).read();
}

Finding lookAtLicense(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const CoreMetadata &metadata = *subject.metadata;
    const QString license = metadata.first(u"License");
    const bool hasText = !license.trimmed().isEmpty() && license != u"UNKNOWN";
    const QString expression = metadata.first(u"License-Expression");
    if (hasText && !expression.isEmpty())
        return found(QStringLiteral("The metadata has both License and License-Expression."),
            QStringLiteral("Keep License-Expression only."));
    if (const QStringList missing = missingLicenseFiles(subject); !missing.isEmpty())
        return found(QStringLiteral("Licence files that the metadata names are not in the archive."),
            QStringLiteral("Add them to the repository, or correct license-files."), missing);
    if (!expression.isEmpty()) {
        const auto parsed = LicenseExpression::parse(expression);
        if (!parsed)
            return found(
                QStringLiteral("This cannot be read: %1.").arg(parsed.error().fact()), parsed.error().hint());
        if (!parsed->unknown.isEmpty())
            return found(QStringLiteral("The licence expression has identifiers that are not on our list."),
                QStringLiteral("Compare with spdx.org/licenses."), parsed->unknown, Grade::Warns);
        return passed(QStringLiteral("The licence is %1.").arg(displayable(expression)));
    }
    const QStringList classifiers = metadata.all(u"Classifier");
    const bool classified = std::any_of(classifiers.begin(), classifiers.end(),
        [](const QString &classifier) { return classifier.startsWith(u"License ::"); });
    if (hasText || classified)
        return passed(QStringLiteral("The licence is stated."));
    return found(QStringLiteral("The metadata states no licence."),
        QStringLiteral("Set license = \"<SPDX expression>\" in pyproject.toml."), {}, Grade::Warns);
}

} // namespace slipway::build
