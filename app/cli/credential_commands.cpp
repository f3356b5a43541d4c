// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "base/displayable.h"
#include "model/names.h"
#include "report/table.h"
#include "report/time.h"
#include "secrets/keychain.h"
#include "workflow/credentials.h"

#include <unistd.h>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> set(
    Session &session, const workflow::Workshop &workshop, const QString &name, std::stop_token stop)
{
    TRY_DO(model::checkResourceName(name)); // before somebody types a secret
    TRY(const Secret value,
        session.terminal().canAsk() ? session.terminal().askSecret(u"Value of \"%1\""_s.arg(name), stop)
                                    : Terminal::secretFromInput());
    TRY(const QStringList tokens,
        workflow::storeCredential(workshop, session.composition().keychain(), name, value, std::move(stop)));
    return Answer{.kind = u"credential"_s,
        .document = QJsonObject{{u"name"_s, name}, {u"tokens"_s, QJsonArray::fromStringList(tokens)}},
        .words = QStringList{u"\"%1\" is in the keychain."_s.arg(name)} + tokens};
}

Result<Answer> list(Session &session)
{
    TRY(const auto credentials, session.composition().keychain().list());
    QList<QStringList> rows{{u"NAME"_s, u"SET"_s, u"LAST USED"_s}};
    QJsonArray array;
    for (const auto &credential : credentials) {
        rows.append(
            {credential.name, report::localTime(credential.created), report::localTime(credential.lastUsed)});
        array.append(
            QJsonObject{{u"name"_s, credential.name}, {u"created"_s, report::isoTime(credential.created)},
                {u"lastUsed"_s, report::isoTime(credential.lastUsed)}});
    }
    return Answer{.kind = u"credentials"_s,
        .document = array,
        .words = credentials.isEmpty() ? QStringList{u"No credential was set yet."_s} : report::table(rows)};
}

Result<Answer> test(
    Session &session, const workflow::Workshop &workshop, const QString &name, std::stop_token stop)
{
    TRY(const auto findings,
        workflow::testCredential(workshop, session.composition().keychain(), name, std::move(stop)));
    return Answer{.kind = u"credential"_s,
        .document = QJsonObject{{u"name"_s, name}, {u"readable"_s, true}, {u"backend"_s, findings.keychain},
            {u"tokens"_s, QJsonArray::fromStringList(findings.tokens)}},
        .words
        = QStringList{u"\"%1\" can be read from %2."_s.arg(name, findings.keychain)} + findings.tokens};
}

Result<Answer> remove(
    Session &session, const workflow::Workshop &workshop, const QString &name, std::stop_token stop)
{
    TRY_DO(workflow::removeCredential(workshop, session.composition().keychain(), name, std::move(stop)));
    return Answer{.kind = u"credential"_s,
        .document = QJsonObject{{u"name"_s, name}},
        .words = {u"\"%1\" is gone from the keychain."_s.arg(name)}};
}

} // namespace

void addCredentialCommands(CommandLine line)
{
    auto *group = line.app.add_subcommand("credential", "Secrets in the keychain of this computer")
                      ->require_subcommand(1);
    const auto name = std::make_shared<std::string>();
    const auto add = [&](const char *verb, const char *description) {
        auto *command = group->add_subcommand(verb, description);
        command->add_option("NAME", *name, "What the configuration calls it: credential = \"NAME\"")
            ->required();
        return command;
    };
    onCall(add("set", "Store a value; it comes on standard input, or is asked for without being shown"), line,
        [line, name] {
            return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
                return set(line.session, workshop, text(*name), stop);
            });
        });
    onCall(group->add_subcommand("list", "Names and times; values are never shown"), line, [line] {
        return line.session.run(
            [=](const auto &, std::stop_token, task::Progress &) { return list(line.session); });
    });
    onCall(add("test", "Whether the keychain gives it out, and a token can work"), line, [line, name] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
            return test(line.session, workshop, text(*name), stop);
        });
    });
    onCall(add("remove", "Remove it from the keychain"), line, [line, name] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
            return remove(line.session, workshop, text(*name), stop);
        });
    });
}

} // namespace slipway::app
