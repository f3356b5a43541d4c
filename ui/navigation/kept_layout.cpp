// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/kept_layout.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mark = "slipwayKept";
const QString layoutKey = QStringLiteral("layout/");

template <typename Kind>
QList<Kind *> markedOn(const QWidget &page)
{
    auto marked = page.findChildren<Kind *>();
    marked.removeIf([](const Kind *one) { return !one->property(mark).toBool(); });
    return marked;
}

} // namespace

void letKeep(QSplitter &splitter)
{
    splitter.setProperty(mark, true);
}

void letKeep(QAction &tick)
{
    tick.setProperty(mark, true);
}

void KeptLayout::follow(QWidget &page)
{
    const auto keyOf = [&page](const QObject &one) { return page.objectName() + u'.' + one.objectName(); };
    for (auto *splitter : markedOn<QSplitter>(page)) {
        const QString key = keyOf(*splitter);
        splitter->restoreState(m_left.value(key).toByteArray()); // what is none changes nothing
        connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter, key] { note(key, splitter->saveState()); });
    }
    for (auto *tick : markedOn<QAction>(page)) {
        const QString key = keyOf(*tick);
        tick->setChecked(m_left.value(key, tick->isChecked()).toBool());
        connect(tick, &QAction::toggled, this, [this, key](bool isOn) { note(key, isOn); });
    }
}

void KeptLayout::note(const QString &key, const QVariant &value)
{
    m_left.insert(key, value);
    Q_EMIT changed();
}

void KeptLayout::restore(const QSettings &kept)
{
    m_left.clear();
    const QStringList keys = kept.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(layoutKey))
            m_left.insert(key.sliced(layoutKey.size()), kept.value(key));
    }
}

void KeptLayout::keep(QSettings &kept) const
{
    for (auto one = m_left.cbegin(); one != m_left.cend(); ++one)
        kept.setValue(layoutKey + one.key(), one.value());
}

} // namespace slipway::ui
