// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/index.h"
#include "index/simple_page.h"

namespace slipway::index {

/// A folder that is an index: <folder>/<package>/ holds the files, each written once, and an index.html as
/// the simple API has it. pip takes its address (--index-url file:///...), and any web server can serve it as
/// it is.
class FolderIndex final : public Index {
public:
    FolderIndex(QString name, QString folder) : m_name(std::move(name)), m_folder(std::move(folder)) { }

    Result<Sighting> look(const Distribution &wanted, std::stop_token stop) override;
    Result<UploadOutcome> upload(const Distribution &what, const QString &path,
        const QList<MetadataField> &metadata, std::stop_token stop, task::Progress *progress) override;
    Result<Arrival> verify(
        const Distribution &wanted, std::stop_token stop, task::Progress *progress) override;
    Result<QString> inspectCredential(const QString &package, std::stop_token stop) override;

private:
    [[nodiscard]] QString folderOf(const QString &package) const;
    [[nodiscard]] QString fileOf(const Distribution &wanted) const;
    Result<> writePages(const QString &package, std::stop_token stop) const;

    QString m_name;
    QString m_folder;
};

} // namespace slipway::index
