// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/project_wizard.h"

#include "base/displayable.h"
#include "ui/navigation/terminal_line.h"
#include "ui/wizards/project/facts_page.h"
#include "ui/wizards/project/repository_page.h"
#include "ui/wizards/project/stages_page.h"
#include "ui/wizards/release/review_page.h"

#include <initializer_list>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ProjectWizard::ProjectWizard(ProjectStart &start, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, tr("New project"), drafts, parent),
      m_repository(new RepositoryPage(start, this)),
      m_facts(new FactsPage(*m_repository, this)),
      m_stages(new StagesPage(
          start, [this] { return m_repository->surroundings(); }, [this] { return wish(); }, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    for (FlowPage *page : std::initializer_list<FlowPage *>{m_repository, m_facts, m_stages, m_review})
        add(page);
}

ProjectWish ProjectWizard::wish() const
{
    ProjectWish wish{.repository = m_repository->address()};
    m_facts->fill(wish);
    wish.stages = m_stages->stages();
    return wish;
}

QString ProjectWizard::reason() const
{
    return m_review->reason();
}

/// The whole configuration, as it is applied from a terminal. Nothing that TOML is written as is the line
/// that ends it.
QString ProjectWizard::command() const
{
    const QString configuration = m_stages->preview().configuration;
    if (configuration.isEmpty() || currentPage() != m_review)
        return {};
    const QString why = reason().isEmpty() ? QString() : u" --reason "_s + shellWord(reason());
    return u"apply -%1 <<'SLIPWAY'\n%2SLIPWAY\n"_s.arg(why, configuration);
}

QString ProjectWizard::draftTitle() const
{
    const QString name = m_facts->name();
    return name.isEmpty() ? tr("New project from %1").arg(m_repository->repository())
                          : tr("New project %1").arg(name);
}

Review ProjectWizard::review() const
{
    const QString name = displayable(m_facts->name());
    Review review{.effect = tr("This will add the project %1 to the configuration.").arg(name),
        .commit = tr("Add the project %1").arg(name)};
    for (const auto &key : m_stages->preview().keys)
        review.lines.append(willHappen(tr("%1 = %2", "key of the configuration; its value")
                                           .arg(displayable(key.path), displayable(key.value))));
    if (m_stages->stages().isEmpty())
        review.lines.append(toMind(
            tr("It runs nowhere yet. It can be built, archived and published; targets are added later.")));
    review.lines.append(
        willHappen(tr("Nothing is built or sent. It can be taken out of the configuration again.")));
    return review;
}

} // namespace slipway::ui
