// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/store.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::archive {

/// A local file with its digests, as a build leaves one.
class Made {
public:
    explicit Made(const QByteArray &bytes);

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("made")); }
    [[nodiscard]] const Digests &digests() const { return m_digests; }

private:
    QTemporaryDir m_folder;
    Digests m_digests;
};

[[nodiscard]] ArtifactPlace shopPlace(const QString &version = QStringLiteral("1.4.0"));

/// A running store of one kind. Several Store and Shelf objects may speak to it at once.
class StoreRig {
public:
    virtual ~StoreRig() = default;
    [[nodiscard]] virtual std::unique_ptr<Shelf> shelf() = 0;
    [[nodiscard]] std::unique_ptr<Store> store();
};

struct RigKind {
    const char *name;
    std::function<std::unique_ptr<StoreRig>()> make;
    bool replaces = false; ///< lets files be overwritten, and says so
};

/// Every kind of store that there is.
[[nodiscard]] const std::vector<RigKind> &rigKinds();

} // namespace slipway::archive
