// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <toml++/toml.h>

namespace slipway::config {

/// A TOML file that has been read, and where in it things stand. Refuses what is too large or nested too deep
/// before the parser sees it: its recursion is not bounded for dotted keys.
class Document {
public:
    static constexpr qsizetype largest = 1024 * 1024;
    static constexpr int deepest = 32;

    static Result<Document> parse(const QByteArray &toml, const QString &fileName);

    [[nodiscard]] const toml::table &root() const { return m_root; }

    /// A complaint about a key: file, line and path come first. `where` may be null: then the line is that of
    /// what the path leads to.
    [[nodiscard]] Error complaint(
        const toml::node *where, const QString &path, const QString &fact, const QString &name) const;
    /// A complaint that names its key itself, as model::check() does: the file and the line are added.
    [[nodiscard]] Error located(const Error &error) const;

private:
    Document(toml::table root, QString fileName)
        : m_root(std::move(root)),
          m_fileName(std::move(fileName)) { }
    [[nodiscard]] int lineOf(const QString &path) const;

    toml::table m_root;
    QString m_fileName;
};

/// A place in a document while it is read.
struct Place {
    const Document &document;
    QString path = {};

    [[nodiscard]] Place below(const QString &key) const;
    [[nodiscard]] tl::unexpected<Error> fails(
        const toml::node &where, const char *name, const QString &fact, const QString &hint = {}) const;
};

/// A key as TOML has it: bare where it can be, quoted else.
[[nodiscard]] QString keyText(const QString &key);
[[nodiscard]] QString quoted(const QString &text);

} // namespace slipway::config
