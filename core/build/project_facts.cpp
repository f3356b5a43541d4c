// SPDX-License-Identifier: Apache-2.0
#include "build/project_facts.h"

#include "model/names.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

constexpr qint64 longestFile = qint64(4) << 20;

/// Empty where there is no such file. A link is not followed: it could lead out of the source.
QByteArray contentOf(const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(longestFile);
}

QString text(const toml::node_view<const toml::node> &node)
{
    return QString::fromStdString(node.value_or(std::string()));
}

QStringList texts(const toml::node_view<const toml::node> &node)
{
    QStringList list;
    if (const toml::array *array = node.as_array()) {
        for (const toml::node &element : *array)
            list << QString::fromStdString(element.value_or(std::string()));
    }
    return list;
}

Result<toml::table> parsedPyproject(const QByteArray &content)
{
    try {
        return toml::parse(std::string_view(content.constData(), std::size_t(content.size())));
    } catch (const toml::parse_error &error) {
        const std::string_view why = error.description();
        return fail(Error(Errc::InvalidInput,
            u"pyproject.toml cannot be read, line %1: %2"_s.arg(error.source().begin.line)
                .arg(QString::fromUtf8(why.data(), qsizetype(why.size()))))
                        .hint(u"Mend the file and commit it; the backend would fail on it too."_s)
                        .named(u"build.pyproject-damaged"_s));
    }
}

void takePyproject(const toml::table &table, ProjectFacts &facts)
{
    const toml::node_view<const toml::node> root{static_cast<const toml::node *>(&table)};
    facts.hasPyproject = true;
    if (const QString backend = text(root["build-system"]["build-backend"]); !backend.isEmpty())
        facts.backend = backend;
    facts.requirements = texts(root["build-system"]["requires"]);
    facts.name = text(root["project"]["name"]);
    facts.version = text(root["project"]["version"]);
    facts.dynamic = texts(root["project"]["dynamic"]);
    const auto poetry = root["tool"]["poetry"];
    if (facts.name.isEmpty())
        facts.name = text(poetry["name"]);
    if (facts.version.isEmpty())
        facts.version = text(poetry["version"]);
    const bool asksTag = root["tool"]["setuptools_scm"].is_table()
        || text(root["tool"]["hatch"]["version"]["source"]) == u"vcs";
    if (asksTag)
        facts.versionSource = VersionSource::Tag;
}

/// The value of a key of an INI file as setup.cfg is one, its continuation lines joined by line breaks.
QString iniValue(const QByteArray &content, const QString &section, const QString &key)
{
    QString inside;
    QStringList value;
    bool collecting = false;
    for (const QString &line : QString::fromUtf8(content).split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
            continue;
        if (collecting && !trimmed.isEmpty() && line.front().isSpace()) {
            value << trimmed;
            continue;
        }
        collecting = false;
        const qsizetype equals = trimmed.indexOf(QRegularExpression(u"[=:]"_s));
        if (trimmed.startsWith(u'['))
            inside = trimmed.mid(1).section(u']', 0, 0).trimmed();
        else if (inside == section && equals > 0
            && trimmed.left(equals).trimmed().replace(u'-', u'_') == key) {
            collecting = true;
            value = {trimmed.mid(equals + 1).trimmed()};
        }
    }
    value.removeAll(QString());
    return value.join(u'\n');
}

void takeSetupConfiguration(const QByteArray &content, ProjectFacts &facts)
{
    if (facts.name.isEmpty())
        facts.name = iniValue(content, u"metadata"_s, u"name"_s);
    const QString version = iniValue(content, u"metadata"_s, u"version"_s);
    // "attr: shop.__version__" and "file: VERSION" are for setuptools to follow.
    if (facts.version.isEmpty() && !version.contains(u':'))
        facts.version = version;
    const QString required = iniValue(content, u"options"_s, u"setup_requires"_s);
    static const QRegularExpression separators(u"[\\n;]"_s);
    // A semicolon would begin a marker in a line of its own; without line breaks it separates requirements.
    facts.requirements << (required.contains(u'\n') ? required.split(u'\n', Qt::SkipEmptyParts)
                                                    : required.split(separators, Qt::SkipEmptyParts));
    if (!iniValue(content, u"versioneer"_s, u"vcs"_s).isEmpty())
        facts.versionSource = VersionSource::Versioneer;
}

void takeSetupScript(const QByteArray &content, ProjectFacts &facts)
{
    facts.setupScript = content;
    const QString script = QString::fromUtf8(content);
    const auto says = [&](const QString &pattern) { return script.contains(QRegularExpression(pattern)); };
    if (says(u"\\buse_scm_version\\b"_s))
        facts.versionSource = VersionSource::Tag;
    if (says(u"\\bversioneer\\.get_version\\b"_s))
        facts.versionSource = VersionSource::Versioneer;
    if (says(u"\\bpbr\\s*=\\s*True\\b|['\"]pbr['\"]\\s*:\\s*True"_s))
        facts.versionSource = VersionSource::Pbr;
}

bool asksFor(const ProjectFacts &facts, const QString &package)
{
    static const QRegularExpression name(u"^\\s*([A-Za-z0-9._-]+)"_s);
    return std::any_of(facts.requirements.begin(), facts.requirements.end(), [&](const QString &requirement) {
        return model::normalizedPackage(name.match(requirement).captured(1)) == package;
    });
}

/// setuptools has its version set by plugins that are merely required.
void takePlugins(ProjectFacts &facts)
{
    const bool isOpen = facts.version.isEmpty() && facts.versionSource == VersionSource::Declared;
    if (!isOpen || facts.backendFamily() != u"setuptools")
        return;
    if (asksFor(facts, u"pbr"_s))
        facts.versionSource = VersionSource::Pbr;
    else if (asksFor(facts, u"versioneer"_s))
        facts.versionSource = VersionSource::Versioneer;
}

} // namespace

QString ProjectFacts::backendFamily() const
{
    const QString module = backend.section(u':', 0, 0).section(u'.', 0, 0);
    static const QMap<QString, QString> families{{u"flit_core"_s, u"flit"_s}, {u"flit_scm"_s, u"flit"_s},
        {u"poetry_dynamic_versioning"_s, u"poetry"_s}, {u"pdm_pep517"_s, u"pdm"_s},
        {u"pdm_backend"_s, u"pdm"_s}};
    return families.value(module, module);
}

Result<ProjectFacts> readProject(const QString &folder)
{
    ProjectFacts facts;
    const QByteArray pyproject = contentOf(folder, u"pyproject.toml"_s);
    const QByteArray configuration = contentOf(folder, u"setup.cfg"_s);
    const QByteArray script = contentOf(folder, u"setup.py"_s);
    if (pyproject.isEmpty() && configuration.isEmpty() && script.isEmpty())
        return fail(
            Error(Errc::NotFound,
                u"The commit has neither a pyproject.toml nor a setup.py, so there is nothing to build"_s)
                .hint(u"Check that the reference names the right commit and the repository is that of "
                      "a Python package."_s)
                .named(u"build.no-project"_s));
    if (!pyproject.isEmpty()) {
        TRY(const toml::table table, parsedPyproject(pyproject));
        takePyproject(table, facts);
    }
    takeSetupScript(script, facts);
    if (facts.requirements.isEmpty())
        facts.requirements << u"setuptools>=40.8.0"_s; // PEP 517 for a project that says nothing
    if (facts.backendFamily() == u"setuptools")
        takeSetupConfiguration(configuration, facts);
    takePlugins(facts);
    return facts;
}

model::SourceMode sourceModeFor(const ProjectFacts &facts, model::SourceMode wish)
{
    if (wish != model::SourceMode::Automatic)
        return wish;
    const bool readsHistory
        = facts.versionSource == VersionSource::Pbr || facts.versionSource == VersionSource::Versioneer;
    return readsHistory || facts.backend.startsWith(u"poetry_dynamic_versioning") ? model::SourceMode::Clone
                                                                                  : model::SourceMode::Export;
}

} // namespace slipway::build
