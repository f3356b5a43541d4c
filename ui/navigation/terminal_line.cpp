// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/terminal_line.h"

#include <QRegularExpression>
#include <initializer_list>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString &options()
{
    static QString all;
    return all;
}

} // namespace

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

void setShownProfile(const ShownProfile &shown)
{
    options().clear();
    for (const auto &[option, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"--profile"_s, shown.folder}, {u"--db"_s, shown.database}, {u"--person"_s, shown.person}}) {
        if (!value.isEmpty())
            options() += option + u' ' + shellWord(value) + u' ';
    }
}

QString terminalLine(const QString &command)
{
    return u"slipwayctl "_s + options() + command;
}

} // namespace slipway::ui
