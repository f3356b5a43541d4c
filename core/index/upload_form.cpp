// SPDX-License-Identifier: Apache-2.0
#include "index/upload_form.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

enum class Use { Once, Often, Joined };

struct Row {
    const char *metadata;
    const char *form;
    Use use = Use::Once;
};

// One row is one field of the core metadata, and what the form calls it. The order is that of the form.
constexpr auto rows = std::to_array<Row>({
    {"Metadata-Version", "metadata_version"},
    {"Summary", "summary"},
    {"Home-page", "home_page"},
    {"Author", "author"},
    {"Author-email", "author_email"},
    {"Maintainer", "maintainer"},
    {"Maintainer-email", "maintainer_email"},
    {"License", "license"},
    {"License-Expression", "license_expression"},
    {"License-File", "license_file", Use::Often},
    {"Description", "description"},
    {"Classifier", "classifiers", Use::Often},
    {"Keywords", "keywords", Use::Joined},
    {"Platform", "platform", Use::Often},
    {"Supported-Platform", "supported_platform", Use::Often},
    {"Download-URL", "download_url"},
    {"Project-URL", "project_urls", Use::Often},
    {"Requires-Dist", "requires_dist", Use::Often},
    {"Provides-Dist", "provides_dist", Use::Often},
    {"Obsoletes-Dist", "obsoletes_dist", Use::Often},
    {"Requires-External", "requires_external", Use::Often},
    {"Provides-Extra", "provides_extra", Use::Often},
    {"Requires", "requires", Use::Often},
    {"Provides", "provides", Use::Often},
    {"Obsoletes", "obsoletes", Use::Often},
    {"Dynamic", "dynamic", Use::Often},
    {"Requires-Python", "requires_python"},
    {"Description-Content-Type", "description_content_type"},
    {"Import-Name", "import_names", Use::Often},
    {"Import-Namespace", "import_namespaces", Use::Often},
});

QStringList valuesOf(const QList<MetadataField> &metadata, const Row &row)
{
    QStringList values;
    for (const MetadataField &field : metadata) {
        if (field.name.compare(QLatin1String(row.metadata), Qt::CaseInsensitive) == 0)
            values += field.values;
    }
    values.removeIf([](const QString &value) { return value.isEmpty() || value == "UNKNOWN"_L1; });
    if (row.use == Use::Joined && values.size() == 1 && values.first().contains(u',')) {
        values = values.first().split(u',', Qt::SkipEmptyParts);
        for (QString &value : values)
            value = value.trimmed();
    }
    if (row.use == Use::Joined && values.size() > 1)
        return {values.join(u", "_s)};
    return row.use == Use::Once ? values.mid(0, 1) : values;
}

/// The tag of a wheel's interpreter ("py3"); sources have "source".
QString pythonVersionOf(const Distribution &what)
{
    return what.kind == model::ArtifactKind::Wheel ? what.fileName.section(u'-', -3, -3) : u"source"_s;
}

} // namespace

http::FormBody uploadForm(const Distribution &what, const QString &path, const QList<MetadataField> &metadata)
{
    http::FormBody form;
    const auto add = [&](const char *name, const QString &value) {
        form.fields.append({.name = name, .value = value.toUtf8()});
    };
    add("name", what.package);
    add("version", what.version);
    add("filetype", what.kind == model::ArtifactKind::Wheel ? u"bdist_wheel"_s : u"sdist"_s);
    add("pyversion", pythonVersionOf(what));
    for (const Row &row : rows) {
        for (const QString &value : valuesOf(metadata, row))
            add(row.form, value);
    }
    add("md5_digest", what.digests.md5);
    add("sha256_digest", what.digests.sha256);
    add("blake2_256_digest", what.digests.blake2b);
    add(":action", u"file_upload"_s);
    add("protocol_version", u"1"_s);
    form.file = {.name = what.fileName.toUtf8(), .path = path};
    return form;
}

} // namespace slipway::index
