// SPDX-License-Identifier: Apache-2.0
#include "index/simple_page.h"

#include "base/digest.h"
#include "base/displayable.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

Result<> checkVersion(const QString &version)
{
    bool isNumber = false;
    const int major = version.section(u'.', 0, 0).toInt(&isNumber);
    if (version.isEmpty() || (isNumber && major <= 1))
        return {};
    return fail(Error(Errc::Unsupported,
        u"the index speaks version %1 of the simple API, and this program only version 1"_s.arg(
            displayable(version)))
                    .hint(u"Use a newer Slipway."_s)
                    .named(u"index.too-new"_s));
}

tl::unexpected<Error> broken(const QString &why)
{
    return fail(
        Error(Errc::Failed, u"the index's page of the project cannot be read: %1"_s.arg(why))
            .hint(u"Does \"simple\" name the base of the simple API, such as https://pypi.org/simple/?"_s)
            .named(u"index.broken-answer"_s));
}

QString sha256From(const QString &text)
{
    const QString lower = text.toLower();
    return isSha256(lower) ? lower : QString();
}

Result<SimplePage> parseJson(const QByteArray &body, const QUrl &address)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return broken(error.errorString());
    const QJsonObject root = document.object();
    TRY_DO(checkVersion(root.value("meta"_L1).toObject().value("api-version"_L1).toString()));
    if (!root.value("files"_L1).isArray())
        return broken(u"it has no list of files"_s);
    SimplePage page;
    const QJsonArray files = root.value("files"_L1).toArray();
    for (const QJsonValueConstRef value : files) {
        const QJsonObject file = value.toObject();
        const QJsonValue yanked = file.value("yanked"_L1);
        page.files.append({.name = file.value("filename"_L1).toString(),
            .url = address.resolved(QUrl(file.value("url"_L1).toString())),
            .sha256 = sha256From(file.value("hashes"_L1).toObject().value("sha256"_L1).toString()),
            .isYanked = yanked.isString() || yanked.toBool(),
            .uploaded
            = QDateTime::fromString(file.value("upload-time"_L1).toString(), Qt::ISODateWithMs).toUTC()});
    }
    return page;
}

/// The five entities that HTML needs, and numbered ones.
QString unescaped(QString text)
{
    static const QRegularExpression number(u"&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});"_s);
    for (auto match = number.match(text); match.hasMatch();
         match = number.match(text, match.capturedStart() + 1)) {
        const QString digits = match.captured(1);
        const uint code
            = digits.startsWith(u'x') ? QStringView(digits).sliced(1).toUInt(nullptr, 16) : digits.toUInt();
        const char32_t character = code == 0 || code > 0x10ffff ? 0xfffd : static_cast<char32_t>(code);
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&character, 1));
    }
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&apos;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// The attributes of a start tag, names in lower case.
QHash<QString, QString> attributesOf(const QString &tag)
{
    static const QRegularExpression attribute(
        uR"re(([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?)re"_s);
    QHash<QString, QString> all;
    auto matches = attribute.globalMatch(tag);
    while (matches.hasNext()) {
        const auto match = matches.next();
        all.insert(match.captured(1).toLower(),
            unescaped(match.captured(2) + match.captured(3) + match.captured(4)));
    }
    return all;
}

ListedFile fileFrom(const QHash<QString, QString> &attributes, const QString &text, const QUrl &address)
{
    QUrl url = address.resolved(QUrl(attributes.value(u"href"_s)));
    const QString fragment = url.fragment();
    url.setFragment(QString());
    return {.name = text,
        .url = url,
        .sha256 = fragment.startsWith("sha256="_L1) ? sha256From(fragment.mid(7)) : QString(),
        .isYanked = attributes.contains(u"data-yanked"_s)};
}

Result<SimplePage> parseHtml(const QByteArray &body, const QUrl &address)
{
    // Quoted values may contain ">", as in data-requires-python=">=3.8".
    static const QRegularExpression element(
        uR"re(<(a|meta)\s((?:[^>"']|"[^"]*"|'[^']*')*)>(?:([^<]*)</a\s*>)?)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString html = QString::fromUtf8(body);
    SimplePage page;
    auto matches = element.globalMatch(html);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto attributes = attributesOf(match.captured(2));
        const bool isLink = match.captured(1).compare("a"_L1, Qt::CaseInsensitive) == 0;
        if (isLink && attributes.contains(u"href"_s))
            page.files.append(fileFrom(attributes, unescaped(match.captured(3)).trimmed(), address));
        else if (!isLink && attributes.value(u"name"_s) == "pypi:repository-version"_L1)
            TRY_DO(checkVersion(attributes.value(u"content"_s)));
    }
    return page;
}

} // namespace

Result<SimplePage> SimplePage::parse(
    const QByteArray &body, const QByteArray &contentType, const QUrl &address)
{
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    if (type.endsWith("+json") || type == "application/json")
        return parseJson(body, address);
    if (type.endsWith("+html") || type == "text/html")
        return parseHtml(body, address);
    return broken(u"it is of the type \"%1\""_s.arg(displayable(QString::fromLatin1(type))));
}

} // namespace slipway::index
