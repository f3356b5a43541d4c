// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/shared_forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using model::Configuration;
using model::Environment;
using model::IndexSettings;
using model::StoreSettings;

namespace {

constexpr int mostOrder = 10'000;

/// All but the one itself, and none.
template <typename Part>
QList<FieldChoice> others(const QList<Part> &parts, const Part &one, const QString &none)
{
    QStringList names;
    for (const Part &part : parts) {
        if (part.name != one.name)
            names.append(part.name);
    }
    return QList<FieldChoice>{{none, QString()}} + choicesOf(names);
}

template <typename Part>
QStringList following(const QList<Part> &parts, const QString &section, const QString &name)
{
    QStringList users;
    for (const Part &part : parts) {
        if (part.mustPassFirst == name)
            users.append(section + u'.' + part.name);
    }
    return users;
}

QString keyOf(const model::Target &target)
{
    return u"targets.%1.%2"_s.arg(target.project, target.environment);
}

} // namespace

void SharedForms::add(RecordForm<StoreSettings> &form)
{
    using model::StoreKind;
    form.addChoice({u"kind"_s, tr("Kind")},
        {{tr("A folder"), int(StoreKind::Folder)}, {tr("HTTP"), int(StoreKind::Http)},
            {tr("SFTP"), int(StoreKind::Sftp)}});
    form.addLine({u"url"_s, tr("Address"), tr("A folder, https://… or sftp://user@host/path")});
    form.addLine(
        {u"credential"_s, tr("Credential"), tr("Its name in the keychain; none where none is asked for")});
    form.addLine({u"identity"_s, tr("Private key"), tr("Only for SFTP: the path of a key")});
    form.addLine({u"certificate_authority"_s, tr("Certificate authority"),
        tr("A PEM file, trusted besides the system's")});
    form.bind(u"kind"_s, &StoreSettings::kind);
    form.bind(u"url"_s, &StoreSettings::url);
    form.bind(u"credential"_s, &StoreSettings::credential);
    form.bind(u"identity"_s, &StoreSettings::identity);
    form.bind(u"certificate_authority"_s, &StoreSettings::certificateAuthority);
}

void SharedForms::add(RecordForm<IndexSettings> &form)
{
    form.addLine({u"upload"_s, tr("Address for uploads"), u"https://upload.pypi.org/legacy/"_s});
    form.addLine({u"simple"_s, tr("Address of the simple API"), u"https://pypi.org/simple/"_s});
    form.addLine(
        {u"credential"_s, tr("Credential"), tr("Its name in the keychain; none where none is asked for")});
    form.addLine({u"certificate_authority"_s, tr("Certificate authority"),
        tr("A PEM file, trusted besides the system's")});
    form.addChoice({u"requires"_s, tr("Only what was verified on")}, {});
    form.addTick({u"default"_s, tr("Used where none is named")});
    form.bind(u"upload"_s, &IndexSettings::upload);
    form.bind(u"simple"_s, &IndexSettings::simple);
    form.bind(u"credential"_s, &IndexSettings::credential);
    form.bind(u"certificate_authority"_s, &IndexSettings::certificateAuthority);
    form.bind(u"requires"_s, &IndexSettings::mustPassFirst);
    form.bind(u"default"_s, &IndexSettings::isDefault);
}

void SharedForms::add(RecordForm<Environment> &form)
{
    using model::Tier;
    form.addChoice({u"tier"_s, tr("Tier")},
        {{tr("Development"), int(Tier::Development)}, {tr("Staging"), int(Tier::Staging)},
            {tr("★ Production: a reason, and project@environment typed"), int(Tier::Production)}});
    form.addNumber({u"order"_s, tr("Place in lists")}, -mostOrder, mostOrder);
    form.addChoice({u"requires"_s, tr("Takes what is healthy in")}, {});
    form.bind(u"tier"_s, &Environment::tier);
    form.bind(u"order"_s, &Environment::order);
    form.bind(u"requires"_s, &Environment::mustPassFirst);
}

void SharedForms::offer(RecordForm<IndexSettings> &form, const Configuration &all, const IndexSettings &index)
{
    form.offer(u"requires"_s, others(all.indexes, index, tr("Anything")));
}

void SharedForms::offer(
    RecordForm<Environment> &form, const Configuration &all, const Environment &environment)
{
    form.offer(u"requires"_s, others(all.environments, environment, tr("Anything")));
}

QStringList SharedForms::users(const Configuration &all, const StoreSettings &store)
{
    QStringList users;
    for (const model::Project &project : all.projects) {
        if (project.store == store.name)
            users.append(u"projects."_s + project.name);
    }
    return users;
}

QStringList SharedForms::users(const Configuration &all, const IndexSettings &index)
{
    QStringList users = following(all.indexes, u"indexes"_s, index.name);
    for (const model::Target &target : all.targets) {
        if (target.index == index.name)
            users.append(keyOf(target));
    }
    return users;
}

QStringList SharedForms::users(const Configuration &all, const Environment &environment)
{
    QStringList users = following(all.environments, u"environments"_s, environment.name);
    for (const model::Target &target : all.targets) {
        if (target.environment == environment.name)
            users.append(keyOf(target));
    }
    return users;
}

void SharedForms::putLast(Environment &environment, const Configuration &all)
{
    for (const Environment &each : all.environments)
        environment.order = std::max(environment.order, each.order + 1);
}

} // namespace slipway::ui
