// SPDX-License-Identifier: Apache-2.0
#include "workflow/workshop.h"

#include "store/configuration_repository.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<model::Configuration> configuration(const Workshop &workshop)
{
    return workshop.database.read(
        [](store::Connection &connection) { return store::ConfigurationRepository(connection).load(); });
}

audit::EventDraft draft(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail)
{
    const QByteArray text = workshop.redactor.redact(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    return {.action = action,
        .object = object,
        .detail = QJsonDocument::fromJson(text).object(),
        .person = workshop.actor.person,
        .login = workshop.actor.login};
}

Result<> note(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail)
{
    return workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(workshop.trail.append(transaction, draft(workshop, action, object, detail)));
        return {};
    });
}

Result<ScratchFolder> ScratchFolder::make(const Profile &profile)
{
    QTemporaryDir folder(profile.scratch() + u"/work-XXXXXX"_s);
    if (!folder.isValid())
        return fail(Errc::Failed, u"cannot make a folder for the work: %1"_s.arg(folder.errorString()));
    folder.setAutoRemove(false);
    return ScratchFolder(folder.path());
}

ScratchFolder::~ScratchFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

} // namespace slipway::workflow
