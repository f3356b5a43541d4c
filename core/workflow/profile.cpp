// SPDX-License-Identifier: Apache-2.0
#include "workflow/profile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <sys/stat.h>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Profile Profile::usual()
{
    if (const QString named = qEnvironmentVariable("SLIPWAY_HOME"); !named.isEmpty())
        return Profile(QDir(named).absolutePath());
    return Profile(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/slipway"_s);
}

Result<> Profile::create() const
{
    const QByteArray path = QFile::encodeName(m_folder);
    if (!QDir().mkpath(QFileInfo(m_folder).absolutePath()))
        return fail(Errc::Failed, u"cannot make the folder for the profile %1"_s.arg(m_folder));
    if (mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
        return fail(Errc::Failed, u"cannot make the profile %1: %2"_s.arg(m_folder, qt_error_string(errno)));
    struct stat status = {};
    if (stat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return fail(Errc::Failed, u"the profile %1 is no folder"_s.arg(m_folder));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return fail(Error(Errc::Refused, u"others can write to the profile %1"_s.arg(m_folder))
                        .hint(u"Take the right away: chmod go-w %1"_s.arg(m_folder))
                        .named(u"profile.writable-by-others"_s));
    for (const QString &name : {u"witness"_s, u"repositories"_s, u"builds"_s, u"artifacts"_s, u"scratch"_s}) {
        const QByteArray below = QFile::encodeName(m_folder + u'/' + name);
        if (mkdir(below.constData(), 0700) != 0 && errno != EEXIST)
            return fail(Errc::Failed, u"cannot make %1/%2: %3"_s.arg(m_folder, name, qt_error_string(errno)));
    }
    return {};
}

QString Profile::databaseUrl() const
{
    return u"sqlite://"_s + below(u"slipway.db"_s);
}

QString Profile::knownHosts() const
{
    return below(u"known_hosts"_s);
}

QString Profile::credentialList() const
{
    return below(u"credentials.json"_s);
}

QString Profile::windowState() const
{
    return below(u"window.ini"_s);
}

QString Profile::drafts() const
{
    return below(u"drafts.json"_s);
}

QString Profile::activity() const
{
    return below(u"activity.json"_s);
}

QString Profile::engines(const QString &chainId) const
{
    return below(u"engines/%1.lock"_s.arg(chainId));
}

QString Profile::buildMarks(const QString &chainId) const
{
    return below(u"engines/%1.builds"_s.arg(chainId));
}

QString Profile::witnessFolder() const
{
    return below(u"witness"_s);
}

QString Profile::repository(const QString &project) const
{
    return below(u"repositories/%1.git"_s.arg(project));
}

QString Profile::buildFolder(const QString &project, int number) const
{
    return below(u"builds/%1/%2"_s.arg(project).arg(number));
}

QString Profile::buildFile(const QString &project, int number, const QString &fileName) const
{
    return buildFolder(project, number) + u'/' + fileName;
}

QString Profile::artifactCache() const
{
    return below(u"artifacts"_s);
}

QString Profile::scratch() const
{
    return below(u"scratch"_s);
}

QString Profile::relative(const QString &path) const
{
    return path.startsWith(m_folder + u'/') ? path.sliced(m_folder.size() + 1) : path;
}

} // namespace slipway::workflow
