// SPDX-License-Identifier: Apache-2.0
// The wizards that take a release on its way: build, upload, verify, publish.
#pragma once

#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/release/release_work.h"

namespace slipway::ui {

class DestinationPage;
class ReviewPage;
class SourcePage;
struct Review;

/// From a tag or branch to a release.
class BuildWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("build");

    BuildWizard(ReleaseWork &work, const QString &project, Drafts *drafts, QWidget *parent = nullptr);

    [[nodiscard]] BuildWish wish() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

private:
    [[nodiscard]] Review review() const;

    QString m_project;
    SourcePage *m_source;
    ReviewPage *m_review;
};

/// A release into a store.
class UploadWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("upload");

    UploadWizard(ReleaseWork &work, const QString &project, const QString &release, Drafts *drafts,
        QWidget *parent = nullptr);

    [[nodiscard]] DeliveryWish wish() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

private:
    [[nodiscard]] Review review() const;

    QString m_project;
    QString m_release;
    DestinationPage *m_store;
    ReviewPage *m_review;
};

/// A release onto a package index.
class PublishWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("publish");

    PublishWizard(ReleaseWork &work, const QString &project, const QString &release, Drafts *drafts,
        QWidget *parent = nullptr);

    [[nodiscard]] DeliveryWish wish() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

private:
    [[nodiscard]] Review review() const;

    QString m_project;
    QString m_release;
    DestinationPage *m_index;
    ReviewPage *m_review;
};

/// Looks at every place where a release is recorded to be.
class VerifyWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("verify");

    VerifyWizard(
        const QString &project, const QString &release, const QStringList &places, QWidget *parent = nullptr);

    [[nodiscard]] DeliveryWish wish() const;
    [[nodiscard]] QString command() const override;

private:
    [[nodiscard]] Review review() const;

    QString m_project;
    QString m_release;
    QStringList m_places;
};

} // namespace slipway::ui
