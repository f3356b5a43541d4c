// SPDX-License-Identifier: Apache-2.0
#include "model/version.h"

#include "base/displayable.h"
#include "model/names.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace slipway::model {

namespace {

// PEP 440, appendix B.
const QRegularExpression &grammar()
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(
            QStringLiteral("\\s*v?(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\\.[0-9]+)*)"
                           "(?<pre>[-_.]?(?<letter>alpha|beta|preview|pre|a|b|c|rc)[-_.]?(?<number>[0-9]+)?)?"
                           "(?<post>-(?<implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postnumber>[0-9]+)?)?"
                           "(?<dev>[-_.]?dev[-_.]?(?<devnumber>[0-9]+)?)?"
                           "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\\s*")),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString canonicalLetter(const QString &letter)
{
    QString lower = letter.toLower();
    if (lower == u"alpha")
        return QStringLiteral("a");
    if (lower == u"beta")
        return QStringLiteral("b");
    if (lower == u"c" || lower == u"pre" || lower == u"preview")
        return QStringLiteral("rc");
    return lower;
}

template <typename Number>
std::strong_ordering compareLists(const QList<Number> &a, const QList<Number> &b)
{
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

std::strong_ordering compareText(const QString &a, const QString &b)
{
    return QString::compare(a, b) <=> 0;
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Numbers are greater than words; a longer local part is greater than its beginning.
std::strong_ordering compareLocal(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        const bool aNumber = isNumber(a[i]);
        const bool bNumber = isNumber(b[i]);
        const auto order = aNumber != bNumber ? (aNumber <=> bNumber)
            : aNumber                         ? (a[i].toLongLong() <=> b[i].toLongLong())
                                              : compareText(a[i], b[i]);
        if (order != std::strong_ordering::equal)
            return order;
    }
    return a.size() <=> b.size();
}

} // namespace

Result<Version> Version::parse(const QString &text)
{
    const auto refuse = [&](const QString &why) {
        return fail(
            Error(Errc::InvalidInput, QStringLiteral("\"%1\" is no version: %2").arg(displayable(text), why))
                .hint(
                    QStringLiteral("Use a version as PEP 440 has it, such as 1.4.0, 2.0rc1 or 2026.5.20.")));
    };
    if (text.size() > 128)
        return refuse(QStringLiteral("it is longer than 128 characters"));
    const auto match = grammar().match(text);
    if (!match.hasMatch())
        return refuse(QStringLiteral("PEP 440 does not know this form"));

    bool fits = true;
    const auto number = [&](const QString &digits) {
        bool ok = true;
        const qint64 value = digits.isEmpty() ? 0 : digits.toLongLong(&ok);
        fits = fits && ok;
        return value;
    };
    Version version;
    version.m_epoch = number(match.captured(u"epoch"));
    QStringList release;
    for (const QString &part : match.captured(u"release").split(u'.')) {
        version.m_release.append(number(part));
        release.append(QString::number(version.m_release.last()));
    }
    while (version.m_release.size() > 1 && version.m_release.last() == 0)
        version.m_release.removeLast();

    QString canonical = release.join(u'.');
    if (version.m_epoch != 0)
        canonical.prepend(QStringLiteral("%1!").arg(version.m_epoch));
    if (!match.captured(u"pre").isEmpty()) {
        version.m_pre
            = PreRelease{canonicalLetter(match.captured(u"letter")), number(match.captured(u"number"))};
        canonical += QStringLiteral("%1%2").arg(version.m_pre->letter).arg(version.m_pre->number);
    }
    if (!match.captured(u"post").isEmpty()) {
        const QString implicit = match.captured(u"implicit");
        version.m_post = number(implicit.isEmpty() ? match.captured(u"postnumber") : implicit);
        canonical += QStringLiteral(".post%1").arg(*version.m_post);
    }
    if (!match.captured(u"dev").isEmpty()) {
        version.m_dev = number(match.captured(u"devnumber"));
        canonical += QStringLiteral(".dev%1").arg(*version.m_dev);
    }
    if (const QString local = match.captured(u"local").toLower(); !local.isEmpty()) {
        static const QRegularExpression separators(QStringLiteral("[-_.]"));
        for (const QString &part : local.split(separators))
            version.m_local.append(isNumber(part) ? QString::number(number(part)) : part);
        canonical += u'+' + version.m_local.join(u'.');
    }
    if (!fits)
        return refuse(QStringLiteral("a number in it is too large"));
    version.m_canonical = canonical;
    return version;
}

Result<Version> Version::ofTag(const QString &tag, const QString &package)
{
    static const QRegularExpression leadIn(QStringLiteral("^(?:v|version|rel|release)[-_./]?(?=[0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = tag.section(u'/', -1);
    // "my-package-1.2" and "my_package-1.2" both name the package first, in any spelling.
    for (qsizetype dash = rest.indexOf(u'-'); dash > 0; dash = rest.indexOf(u'-', dash + 1)) {
        if (normalizedPackage(rest.left(dash)) == normalizedPackage(package)) {
            rest = rest.sliced(dash + 1);
            break;
        }
    }
    rest.remove(leadIn);
    auto version = parse(rest);
    if (!version)
        return fail(
            Error(Errc::InvalidInput, QStringLiteral("the tag \"%1\" names no version").arg(displayable(tag)))
                .hint(version.error().hint()));
    return version;
}

bool Version::sharesNumbers(const Version &other, qsizetype numbers) const
{
    if (m_epoch != other.m_epoch)
        return false;
    for (qsizetype i = 0; i < numbers; ++i) {
        if (m_release.value(i) != other.m_release.value(i))
            return false;
    }
    return true;
}

std::strong_ordering operator<=>(const Version &a, const Version &b)
{
    if (const auto order = a.m_epoch <=> b.m_epoch; order != std::strong_ordering::equal)
        return order;
    if (const auto order = compareLists(a.m_release, b.m_release); order != std::strong_ordering::equal)
        return order;

    // PEP 440's order within a release: dev, pre, final, post. A pre-release key of "none" lies before every
    // letter for a plain dev release and after all of them otherwise.
    const auto preKey = [](const Version &v) -> QString {
        if (v.m_pre)
            return v.m_pre->letter;
        return v.m_dev && !v.m_post ? QString() : QStringLiteral("~");
    };
    if (const auto order = compareText(preKey(a), preKey(b)); order != std::strong_ordering::equal)
        return order;
    if (a.m_pre && b.m_pre) {
        if (const auto order = a.m_pre->number <=> b.m_pre->number; order != std::strong_ordering::equal)
            return order;
    }
    if (const auto order = a.m_post.value_or(-1) <=> b.m_post.value_or(-1);
        order != std::strong_ordering::equal)
        return order;
    constexpr auto last = std::numeric_limits<qint64>::max();
    if (const auto order = a.m_dev.value_or(last) <=> b.m_dev.value_or(last);
        order != std::strong_ordering::equal)
        return order;
    return compareLocal(a.m_local, b.m_local);
}

} // namespace slipway::model
