// SPDX-License-Identifier: Apache-2.0
#include "build/build_environment.h"

#include "model/names.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

struct Refusal {
    QString names; ///< regular expression over the whole name
    QString why;
};

const QList<Refusal> &refusals()
{
    static const QList<Refusal> list{
        {u"SOURCE_DATE_EPOCH|TZ|LANG|LANGUAGE|LC_.*"_s,
            u"it is fixed, so that the same commit gives the same bytes everywhere"_s},
        {u"SETUPTOOLS_SCM_PRETEND_VERSION.*|PBR_VERSION"_s, u"the version comes from the tag"_s},
        {u"PYTHON.*"_s, u"it changes what the interpreter runs or how it reads files"_s},
        {u"PIP_.*|VIRTUAL_ENV"_s, u"where packages come from is decided by build.requirements"_s},
        {u"LD_.*|GLIBC_TUNABLES|GCONV_PATH"_s, u"it puts foreign code into every program of the build"_s},
        {u"PATH|HOME|TMPDIR|PWD|SHELL|USER|LOGNAME|XDG_.*"_s, u"it is the sandbox's own"_s},
        {u"GIT_.*|SSH_.*|DBUS_.*|GNUPGHOME|GPG_.*"_s,
            u"a build must not reach keys, agents or other repositories"_s},
        {u".*(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY).*"_s,
            u"it looks like a secret, and the code of a build could give it away"_s}};
    return list;
}

tl::unexpected<Error> refused(const QString &name, const QString &why)
{
    return fail(
        Error(Errc::InvalidInput, u"The environment of the build cannot have \"%1\": %2"_s.arg(name, why))
            .hint(u"Remove it from the project's build.environment."_s)
            .named(u"build.environment"_s));
}

} // namespace

Environment fixedEnvironment(const QDateTime &committed)
{
    // Zip files cannot say anything before 1980.
    constexpr qint64 year1980 = 315'532'800;
    const qint64 epoch = std::max(committed.toSecsSinceEpoch(), year1980);
    return {{u"LANG"_s, u"C.UTF-8"_s}, {u"LC_ALL"_s, u"C.UTF-8"_s}, {u"PATH"_s, u"/usr/bin:/bin"_s},
        {u"HOME"_s, u"/home/build"_s}, {u"TMPDIR"_s, u"/tmp"_s}, {u"TZ"_s, u"UTC"_s},
        {u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s}, {u"PYTHONHASHSEED"_s, u"0"_s},
        {u"PYTHONUNBUFFERED"_s, u"1"_s}, {u"PYTHONUTF8"_s, u"1"_s}, {u"PYTHONNOUSERSITE"_s, u"1"_s},
        {u"SOURCE_DATE_EPOCH"_s, QString::number(epoch)}};
}

Environment versionEnvironment(const ProjectFacts &facts, const QString &package, const QString &version)
{
    if (version.isEmpty())
        return {};
    if (facts.versionSource == VersionSource::Pbr)
        return {{u"PBR_VERSION"_s, version}};
    if (facts.versionSource != VersionSource::Tag)
        return {};
    const QString key = u"SETUPTOOLS_SCM_PRETEND_VERSION"_s;
    const QString name = facts.name.isEmpty() ? package : facts.name;
    const QString normalized = model::packageInFileName(name).toUpper();
    // Versions before 8 put the name in as it is. The form without a name would reach other packages that are
    // built on the way, so it is left for projects whose name only the backend knows.
    Environment environment{
        {key + u"_FOR_"_s + normalized, version}, {key + u"_FOR_"_s + name.toUpper(), version}};
    if (facts.name.isEmpty())
        environment.insert(key, version);
    return environment;
}

Environment pipEnvironment(const QString &archives)
{
    Environment environment{{u"PIP_CONFIG_FILE"_s, u"/dev/null"_s}, {u"PIP_NO_INDEX"_s, u"1"_s},
        {u"PIP_NO_INPUT"_s, u"1"_s}, {u"PIP_NO_CACHE_DIR"_s, u"1"_s},
        {u"PIP_DISABLE_PIP_VERSION_CHECK"_s, u"1"_s}, {u"PIP_ROOT_USER_ACTION"_s, u"ignore"_s},
        {u"PIP_NO_COLOR"_s, u"1"_s}, {u"PIP_PROGRESS_BAR"_s, u"off"_s}};
    // As an address: pip cuts the variable at blanks.
    if (!archives.isEmpty())
        environment.insert(u"PIP_FIND_LINKS"_s,
            QString::fromLatin1(QUrl::fromLocalFile(archives).toEncoded(QUrl::FullyEncoded)));
    return environment;
}

Result<> checkEnvironment(const Environment &added)
{
    static const QRegularExpression wellFormed(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    for (const auto &[name, value] : added.asKeyValueRange()) {
        if (!wellFormed.match(name).hasMatch())
            return refused(name, u"a name consists of letters, digits and \"_\""_s);
        if (value.contains(QChar(u'\0')))
            return refused(name, u"its value holds a zero byte"_s);
        for (const Refusal &refusal : refusals()) {
            const QRegularExpression names(QRegularExpression::anchoredPattern(refusal.names),
                QRegularExpression::CaseInsensitiveOption);
            if (names.match(name).hasMatch())
                return refused(name, refusal.why);
        }
    }
    return {};
}

} // namespace slipway::build
