// SPDX-License-Identifier: Apache-2.0
// The pages on which a release, a place, or a way back is chosen.
#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/time_words.h"
#include "ui/wizards/rollout/choice_page.h"
#include "ui/wizards/rollout/rollout_words.h"

#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReleases = 500;

QString tierWord(model::Tier tier)
{
    switch (tier) {
    case model::Tier::Development:
        return TargetPage::tr("development");
    case model::Tier::Staging:
        return TargetPage::tr("staging");
    case model::Tier::Production:
        return TargetPage::tr("production");
    }
    Q_UNREACHABLE();
}

/// The place of what was wanted; where that is nowhere, the one that is suggested, else the only one.
template <typename Choice, typename Matches>
int placeOf(const QList<Choice> &choices, const Matches &matches)
{
    const auto found = std::find_if(choices.begin(), choices.end(), matches);
    return found == choices.end() ? -1 : int(found - choices.begin());
}

} // namespace

ReleasePage::ReleasePage(RolloutDesk &desk, const QString &project, QWidget *parent)
    : ChoicePage({.name = u"release"_s,
                     .step = tr("Release"),
                     .heading = tr("Which release?"),
                     .titles = {tr("Project"), tr("Release"), tr("Tag"), tr("Built"), tr("By")},
                     .shares = {22, 22, 18, 22, 16},
                     .nothing = tr("There is no release yet. Build one first."),
                     .missing = tr("Choose the release that is to be deployed.")},
        parent),
      m_desk(desk),
      m_project(project)
{
}

void ReleasePage::choose(const QString &project, const QString &name)
{
    m_wanted.project = project;
    m_wanted.version = name.section(u"-b"_s, 0, -2);
    m_wanted.build = name.section(u"-b"_s, -1).toInt();
}

QJsonObject ReleasePage::draft() const
{
    const auto one = chosen();
    return one.version.isEmpty() ? QJsonObject()
                                 : QJsonObject{{u"project"_s, one.project}, {u"release"_s, one.name()}};
}

void ReleasePage::takeDraft(const QJsonObject &fields)
{
    choose(fields[u"project"_s].toString(), fields[u"release"_s].toString());
}

void ReleasePage::read()
{
    const ReleaseChoice before = chosen();
    m_reading.ask([&desk = m_desk, project = m_project](std::stop_token stop,
                      task::Progress &) { return desk.releases(project, mostReleases, std::move(stop)); },
        [this, before](Result<QList<ReleaseChoice>> &choices) {
            if (!choices) {
                fail(choices.error());
                return;
            }
            m_choices = *choices;
            m_wanted = {};
            QList<CellRow> rows;
            for (const auto &one : m_choices)
                rows.append(
                    {.cells = {displayable(one.project), displayable(one.name()), displayable(one.tag),
                         TimeWords::moment(one.created), displayable(one.person)}});
            const int wanted = placeOf(m_choices, [&](const ReleaseChoice &one) {
                return one.project == before.project && one.version == before.version
                    && one.build == before.build;
            });
            present(rows,
                wanted >= 0                                       ? wanted
                    : m_project.isEmpty() && m_choices.size() > 1 ? -1
                                                                  : 0,
                wanted >= 0 || before.version.isEmpty() ? QString() : before.name());
        });
}

TargetPage::TargetPage(RolloutDesk &desk, const ReleasePage &release, QWidget *parent)
    : ChoicePage({.name = u"target"_s,
                     .step = tr("Where"),
                     .heading = tr("Where to?"),
                     .titles = {tr("Environment"), tr("Tier"), tr("Runs now"), tr("Hosts"), tr("Batches")},
                     .shares = {24, 20, 22, 14, 20},
                     .nothing = tr("The project has no target: nothing says on which hosts it lives."),
                     .missing = tr("Choose the environment.")},
        parent),
      m_desk(desk),
      m_release(release),
      m_hosts(new QLabel(this))
{
    m_hosts->setObjectName(u"targetHosts"_s);
    m_hosts->setTextFormat(Qt::PlainText);
    m_hosts->setWordWrap(true);
    mute(m_hosts);
    body().addWidget(m_hosts);
    connect(this, &ChoicePage::chosenChanged, this, [this] {
        const auto &hosts = chosen().hosts;
        m_hosts->setText(hosts.isEmpty() ? QString() : tr("On: %1").arg(displayable(hosts.join(u", "_s))));
    });
}

void TargetPage::choose(const QString &environment)
{
    m_wanted.environment = environment;
}

QJsonObject TargetPage::draft() const
{
    return {{u"environment"_s, chosen().environment}};
}

void TargetPage::takeDraft(const QJsonObject &fields)
{
    choose(fields[u"environment"_s].toString());
}

void TargetPage::read()
{
    const QString before = chosen().environment;
    m_reading.ask([&desk = m_desk, project = m_release.chosen().project](std::stop_token stop,
                      task::Progress &) { return desk.targets(project, std::move(stop)); },
        [this, before](Result<QList<TargetChoice>> &choices) {
            if (!choices) {
                fail(choices.error());
                return;
            }
            m_choices = *choices;
            m_wanted = {};
            QList<CellRow> rows;
            for (const auto &one : m_choices) {
                CellRow row{.cells = {displayable(one.environment), tierWord(one.tier),
                                one.current.isEmpty() ? tr("nothing") : displayable(one.current),
                                RolloutWords::hosts(int(one.hosts.size())), one.batches.join(u", "_s)},
                    .lookAt = 1};
                if (one.tier == model::Tier::Production)
                    row.look = Look{Glyph::Star, Tone::Production};
                rows.append(row);
            }
            const int wanted
                = placeOf(m_choices, [&](const TargetChoice &one) { return one.environment == before; });
            present(
                rows, wanted >= 0 || m_choices.size() != 1 ? wanted : 0, wanted >= 0 ? QString() : before);
        });
}

WayBackPage::WayBackPage(
    RolloutDesk &desk, const QString &project, const QString &environment, QWidget *parent)
    : ChoicePage(
        {.name = u"wayBack"_s,
            .step = tr("Back to"),
            .heading
            = tr("Roll %1 in %2 back to which release?").arg(displayable(project), displayable(environment)),
            .titles = {tr("Release"), tr("Was healthy there"), tr("Built"), tr("By")},
            .shares = {24, 40, 20, 16},
            .nothing = tr("No other release was healthy there before: there is nothing to go back to."),
            .missing = tr("Choose the release to go back to.")},
        parent),
      m_desk(desk),
      m_project(project),
      m_environment(environment)
{
}

QJsonObject WayBackPage::draft() const
{
    const auto one = chosen();
    return {{u"release"_s, one.version.isEmpty() ? QString() : one.name()}, {u"project"_s, m_project},
        {u"environment"_s, m_environment}};
}

void WayBackPage::takeDraft(const QJsonObject &fields)
{
    const QString name = fields[u"release"_s].toString();
    m_wanted.version = name.section(u"-b"_s, 0, -2);
    m_wanted.build = name.section(u"-b"_s, -1).toInt();
}

void WayBackPage::read()
{
    const ReleaseChoice before = chosen();
    m_reading.ask([&desk = m_desk, project = m_project, environment = m_environment](std::stop_token stop,
                      task::Progress &) { return desk.wayBack(project, environment, std::move(stop)); },
        [this, before](Result<QList<ReleaseChoice>> &choices) {
            if (!choices) {
                fail(choices.error());
                return;
            }
            m_choices = *choices;
            m_wanted = {};
            QList<CellRow> rows;
            for (const auto &one : m_choices) {
                const QString history
                    = one.healthyAt.isValid() ? TimeWords::moment(one.healthyAt) : tr("host by host");
                CellRow row{.cells = {displayable(one.name()),
                                one.isSuggested ? tr("%1: the last good one", "when").arg(history) : history,
                                TimeWords::moment(one.created), displayable(one.person)},
                    .lookAt = 1};
                if (one.isSuggested)
                    row.look = Look{Glyph::Done, Tone::Success};
                rows.append(row);
            }
            const int wanted = placeOf(m_choices, [&](const ReleaseChoice &one) {
                return one.version == before.version && one.build == before.build;
            });
            const int suggested
                = placeOf(m_choices, [](const ReleaseChoice &one) { return one.isSuggested; });
            present(rows, wanted >= 0 ? wanted : suggested,
                wanted >= 0 || before.version.isEmpty() ? QString() : before.name());
        });
}

} // namespace slipway::ui
