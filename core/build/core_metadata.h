// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace slipway::build {

/// One field of the core metadata, under the name that the specification gives it.
struct MetadataField {
    QString name; ///< "Requires-Dist"
    QString value = {}; ///< line breaks of a folded value are "\n", without the fold's own indentation

    friend bool operator==(const MetadataField &, const MetadataField &) = default;
};

/// The core metadata of a package (PKG-INFO, METADATA), versions 1.0 to 2.5: every field in its order.
class CoreMetadata {
public:
    static constexpr qsizetype largest = 8 << 20;
    static constexpr qsizetype mostFields = 10'000;

    /// Reads PKG-INFO. InvalidInput where it cannot be read at all: not UTF-8, too large, no "Name: value"
    /// lines. What can be read but breaks the rules is told by problems().
    static Result<CoreMetadata> parse(const QByteArray &bytes);

    [[nodiscard]] const QList<MetadataField> &fields() const { return m_fields; }
    /// The value of a field; the first where it occurs more than once; empty where it does not. Upper and
    /// lower case are the same.
    [[nodiscard]] QString first(QStringView name) const;
    [[nodiscard]] QStringList all(QStringView name) const;
    [[nodiscard]] bool has(QStringView name) const;

    [[nodiscard]] QString name() const { return first(u"Name"); }
    [[nodiscard]] QString version() const { return first(u"Version"); }
    [[nodiscard]] QString metadataVersion() const { return first(u"Metadata-Version"); }
    /// The text after the fields, or the Description field of old versions.
    [[nodiscard]] QString description() const;

    /// What an index would refuse: no name, no version, an unknown metadata version, a field twice.
    [[nodiscard]] QStringList problems() const;
    /// Fields that no metadata version has, or only a later one than it claims.
    [[nodiscard]] QStringList unknownFields() const;

private:
    QList<MetadataField> m_fields = {};
    QString m_body = {};
};

/// True for the fields that may occur more than once ("Classifier", "Requires-Dist").
[[nodiscard]] bool isMultiUseField(QStringView name);

} // namespace slipway::build
