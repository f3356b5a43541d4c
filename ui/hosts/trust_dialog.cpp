// SPDX-License-Identifier: Apache-2.0
#include "ui/hosts/trust_dialog.h"

#include "base/displayable.h"
#include "ui/hosts/host_words.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString explanation(const HostEntry &entry)
{
    if (entry.knownKeys.isEmpty())
        return TrustDialog::tr(
            "%1 is not known yet. Compare the fingerprint with what the host itself shows, or with "
            "what its owner tells.")
            .arg(HostWords::address(entry.host));
    return TrustDialog::tr(
        "For %1 a key is known already. If it was reinstalled, compare the fingerprint with what "
        "the host itself shows; the key below then takes the place of the one in this profile. If "
        "nobody knows why it should have changed, somebody may stand between.")
        .arg(HostWords::address(entry.host));
}

QLabel *evidence(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

TrustDialog::TrustDialog(const HostEntry &entry, const ShownHostKey &key, QWidget *parent)
    : QuestionDialog(u"trustDialog"_s, tr("Is this the key of %1?").arg(displayable(entry.host.name)),
        explanation(entry), tr("Trust this key"), tr("Do not trust it"), parent)
{
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(space::gap);
    facts->addRow(tr("Kind"), evidence(u"trustKind"_s, displayable(key.type), this));
    facts->addRow(tr("Fingerprint"), evidence(u"trustFingerprint"_s, displayable(key.fingerprint), this));
    facts->addRow(tr("On the host"),
        evidence(
            u"trustCommand"_s, u"for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $f; done"_s, this));
    body().addLayout(facts);
    auto *compared = new QCheckBox(tr("I compared the fingerprint"), this);
    compared->setObjectName(u"trustCompared"_s);
    body().addWidget(compared);
    const auto look = [this, compared] {
        setYesUnavailable(
            compared->isChecked() ? QString() : tr("Say first that the fingerprint was compared"));
    };
    connect(compared, &QCheckBox::toggled, this, look);
    look();
}

} // namespace slipway::ui
