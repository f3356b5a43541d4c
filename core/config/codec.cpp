// SPDX-License-Identifier: Apache-2.0
#include "config/codec.h"

#include "base/displayable.h"
#include "base/secret_shape.h"

#include <QRegularExpression>

namespace slipway::config {

namespace {

tl::unexpected<Error> wrongType(const toml::node &node, const Place &place, const QString &wanted)
{
    return place.fails(
        node, "config.wrong-type", QStringLiteral("it is %1, and has to be %2").arg(kindOf(node), wanted));
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

Result<qint64> readNumber(const toml::node &node, const Place &place, qint64 least, qint64 most)
{
    const auto *number = node.as_integer();
    if (!number)
        return wrongType(node, place, QStringLiteral("a whole number"));
    if (number->get() < least || number->get() > most)
        return place.fails(node, "config.wrong-value",
            QStringLiteral("%1 is not between %2 and %3").arg(number->get()).arg(least).arg(most));
    return number->get();
}

QString withoutControls(const QString &text, const toml::node &node, const Place &place, Result<> &outcome)
{
    if (text.contains(QChar(u'\0')))
        outcome = place.fails(node, "config.wrong-value", QStringLiteral("it contains a NUL character"));
    return text;
}

} // namespace

Result<QString> Codec<QString>::read(const toml::node &node, const Place &place)
{
    const auto *text = node.as_string();
    if (!text)
        return wrongType(node, place, QStringLiteral("text"));
    Result<> outcome;
    const QString value
        = withoutControls(QString::fromUtf8(text->get().data(), static_cast<qsizetype>(text->get().size())),
            node, place, outcome);
    TRY_DO(outcome);
    if (const QString secret = secretShape(value); !secret.isEmpty())
        return place.fails(node, "config.secret",
            QStringLiteral("it looks like %1, and secrets do not belong into a configuration").arg(secret),
            QStringLiteral("Store it with \"slipwayctl credential set NAME\" and name it here: credential = "
                           "\"NAME\". Whoever could read the file knows it now, so change it."));
    return value;
}

Result<QStringList> Codec<QStringList>::read(const toml::node &node, const Place &place)
{
    const auto *array = node.as_array();
    if (!array)
        return wrongType(node, place, QStringLiteral("a list of texts"));
    QStringList all;
    for (const toml::node &one : *array) {
        TRY(const QString text, Codec<QString>::read(one, place));
        all.append(text);
    }
    return all;
}

QString Codec<QStringList>::write(const QStringList &value)
{
    QStringList all;
    for (const QString &one : value)
        all.append(quoted(one));
    return u'[' + all.join(QStringLiteral(", ")) + u']';
}

Result<bool> Codec<bool>::read(const toml::node &node, const Place &place)
{
    if (const auto *boolean = node.as_boolean())
        return boolean->get();
    return wrongType(node, place, QStringLiteral("true or false"));
}

QString Codec<bool>::write(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

Result<int> Codec<int>::read(const toml::node &node, const Place &place)
{
    TRY(const qint64 number,
        readNumber(node, place, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    return static_cast<int>(number);
}

Result<quint16> Codec<quint16>::read(const toml::node &node, const Place &place)
{
    TRY(const qint64 number, readNumber(node, place, 1, 65535));
    return static_cast<quint16>(number);
}

namespace {

struct Unit {
    char letter;
    qint64 seconds;
};
constexpr auto units = std::to_array<Unit>({{'d', 86'400}, {'h', 3'600}, {'m', 60}, {'s', 1}});
constexpr qint64 longestDuration = 30 * 86'400;

} // namespace

Result<std::chrono::seconds> Codec<std::chrono::seconds>::read(const toml::node &node, const Place &place)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,8})([smhd])")));
    if (!node.is_string())
        return place.fails(node, "config.wrong-type",
            QStringLiteral("it is %1, and has to be a duration").arg(kindOf(node)),
            QStringLiteral("Write it as text with its unit: \"30s\", \"5m\" or \"2h\"."));
    TRY(const QString text, Codec<QString>::read(node, place));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return place.fails(node, "config.wrong-value",
            QStringLiteral("\"%1\" is no duration").arg(displayable(text)),
            QStringLiteral("Write a whole number and its unit: \"30s\", \"5m\" or \"2h\"."));
    qint64 seconds = match.captured(1).toLongLong();
    for (const Unit &unit : units)
        seconds *= match.captured(2).at(0) == QLatin1Char(unit.letter) ? unit.seconds : 1;
    if (seconds < 1 || seconds > longestDuration)
        return place.fails(node, "config.wrong-value",
            QStringLiteral("\"%1\" is not between one second and thirty days").arg(text));
    return std::chrono::seconds(seconds);
}

QString Codec<std::chrono::seconds>::write(std::chrono::seconds value)
{
    for (const Unit &unit : units) {
        if (value.count() % unit.seconds == 0)
            return QStringLiteral("\"%1%2\"").arg(value.count() / unit.seconds).arg(QLatin1Char(unit.letter));
    }
    Q_UNREACHABLE();
}

Result<QMap<QString, QString>> Codec<QMap<QString, QString>>::read(const toml::node &node, const Place &place)
{
    static const QRegularExpression variable(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*")));
    const auto *table = node.as_table();
    if (!table)
        return wrongType(node, place, QStringLiteral("a table of texts"));
    QMap<QString, QString> all;
    for (const auto &[key, child] : *table) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
        if (!variable.match(name).hasMatch())
            return place.fails(child, "config.wrong-value",
                QStringLiteral("\"%1\" is no name of a variable").arg(displayable(name)));
        TRY(const QString text, Codec<QString>::read(child, place.below(name)));
        all.insert(name, text);
    }
    return all;
}

QString Codec<QMap<QString, QString>>::write(const QMap<QString, QString> &value)
{
    QStringList all;
    for (const auto &[name, text] : value.asKeyValueRange())
        all.append(QStringLiteral("%1 = %2").arg(keyText(name), quoted(text)));
    return QStringLiteral("{ %1 }").arg(all.join(QStringLiteral(", ")));
}

Result<qsizetype> readWord(const QStringList &words, const toml::node &node, const Place &place)
{
    TRY(const QString text, Codec<QString>::read(node, place));
    const qsizetype found = words.indexOf(text);
    if (found >= 0)
        return found;
    QString hint = suggestion(text, words);
    if (hint.isEmpty())
        hint = QStringLiteral("Use one of: %1.").arg(words.join(QStringLiteral(", ")));
    return place.fails(node, "config.wrong-value",
        QStringLiteral("\"%1\" is none of %2").arg(displayable(text), words.join(QStringLiteral(", "))),
        hint);
}

QString kindOf(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return QStringLiteral("a table");
    case toml::node_type::array:
        return QStringLiteral("a list");
    case toml::node_type::string:
        return QStringLiteral("text");
    case toml::node_type::integer:
    case toml::node_type::floating_point:
        return QStringLiteral("a number");
    case toml::node_type::boolean:
        return QStringLiteral("true or false");
    default:
        return QStringLiteral("a date");
    }
}

QString suggestion(const QString &word, const QStringList &known)
{
    QString nearest;
    int distance = std::max(2, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &one : known) {
        if (const int far = editDistance(word.left(64), one); far < distance) {
            distance = far;
            nearest = one;
        }
    }
    return nearest.isEmpty() ? QString() : QStringLiteral("Did you mean \"%1\"?").arg(nearest);
}

} // namespace slipway::config
