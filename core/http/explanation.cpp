// SPDX-License-Identifier: Apache-2.0
#include "base/displayable.h"
#include "http/client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

constexpr qsizetype longestExplanation = 300;

/// The words of an error document, as the servers that we know write them.
QString messageIn(const QJsonObject &object)
{
    for (const auto key : {"message"_L1, "detail"_L1, "error"_L1, "title"_L1}) {
        const QJsonValue value = object.value(key);
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
    }
    const QJsonArray errors = object.value("errors"_L1).toArray();
    return errors.isEmpty() ? QString() : messageIn(errors.first().toObject());
}

QString textOfHtml(QByteArrayView html)
{
    static const QRegularExpression unseen(u"<(script|style|title|head)\\b.*?</\\1>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return QString::fromUtf8(html.first(std::min<qsizetype>(html.size(), 8192)))
        .remove(unseen)
        .replace(tags, u" "_s)
        .simplified();
}

} // namespace

QString explanationIn(const Response &answer)
{
    QString text = messageIn(QJsonDocument::fromJson(answer.body).object());
    if (text.isEmpty())
        text = textOfHtml(answer.body);
    if (text.isEmpty())
        text = answer.reason;
    text = displayable(text);
    if (text.size() > longestExplanation)
        text = text.first(longestExplanation - 1) + u'…';
    return text;
}

Error explainRedirect(const QUrl &asked, const Response &answer)
{
    const QUrl target = asked.resolved(QUrl::fromEncoded(answer.headers.value("Location")));
    const QString where = displayable(target.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    return Error(Errc::Refused,
        u"%1 redirects to %2"_s.arg(asked.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery), where))
        .named(u"http.redirected"_s)
        .hint(u"Redirects are not followed, because credentials would go with them. If you trust that "
              u"address, put it into the configuration."_s);
}

} // namespace slipway::http
