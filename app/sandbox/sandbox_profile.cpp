// SPDX-License-Identifier: Apache-2.0
#include "sandbox_profile.h"

#include "places.h"
#include "sandbox.h"

#include <QDir>
#include <QFileInfo>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString markOf(const workflow::Profile &profile)
{
    return profile.folder() + u"/this-is-a-sandbox"_s;
}

Result<> writeMark(const workflow::Profile &profile)
{
    return writeFile(markOf(profile), "Slipway made this folder for its sandbox, and deletes it with it.\n");
}

} // namespace

SandboxProfile::SandboxProfile(const workflow::Profile &profile)
    : m_profile(isOne(profile) ? profile : workflow::Profile(profile.folder() + u"/sandbox-profile"_s))
{
}

bool SandboxProfile::isOne(const workflow::Profile &profile)
{
    return QFileInfo(markOf(profile)).isFile();
}

Result<> SandboxProfile::create() const
{
    if (exists())
        return {};
    const QFileInfo folder(m_profile.folder());
    if (folder.isSymLink() || (folder.exists() && !QDir(m_profile.folder()).isEmpty()))
        return fail(Error(Errc::Refused, u"%1 is there, and is no sandbox"_s.arg(m_profile.folder()))
                        .hint(u"Move it away, then open the sandbox again."_s));
    TRY_DO(m_profile.create());
    return writeMark(m_profile);
}

Result<> SandboxProfile::remove(std::stop_token stop) const
{
    if (!exists())
        return {};
    // A link in the place of the folder would lead elsewhere; links within it are deleted as what they are.
    if (QFileInfo(m_profile.folder()).isSymLink())
        return fail(Errc::Refused, u"%1 is a link, and is not followed"_s.arg(m_profile.folder()));
    TRY_DO(Sandbox(m_profile).down(std::move(stop)));
    if (QDir(m_profile.folder()).removeRecursively())
        return {};
    TRY_DO(writeMark(m_profile)); // so that it can be tried again
    return fail(Error(Errc::Failed, u"not all of %1 could be deleted"_s.arg(m_profile.folder()))
                    .hint(u"Delete what is left of the folder by hand."_s));
}

} // namespace slipway::sandbox
