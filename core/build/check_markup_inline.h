// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace slipway::build {

/// Reads emphasis, literals, roles and links inside paragraphs of one reStructuredText document.
class InlineMarkup {
public:
    /// Collects what links may lead to: targets and titles.
    explicit InlineMarkup(const QString &document);

    /// What docutils would complain about in this paragraph.
    [[nodiscard]] QStringList mistakesIn(const QString &paragraph) const;

private:
    [[nodiscard]] QString mistakeInSpan(const QString &text, qsizetype begin, qsizetype end) const;

    QSet<QString> m_targets;
    QSet<QString> m_roles;
};

} // namespace slipway::build
