// SPDX-License-Identifier: Apache-2.0
#include "workflow/engine_mark.h"

#include "store/deployment_repository.h"
#include "store/private_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// One byte of the file for each deployment. Locks of open file descriptions: they hold between threads of
/// one program as well, and the kernel takes them away with the last descriptor.
struct flock byteOf(Id<model::Deployment> deployment)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = off_t(deployment.value);
    lock.l_len = 1;
    return lock;
}

int openFile(const Workshop &workshop)
{
    return store::openPrivately(workshop.profile.engines(workshop.database.chainId())).value_or(-1);
}

} // namespace

Result<EngineMark> EngineMark::take(const Workshop &workshop, Id<model::Deployment> deployment)
{
    EngineMark mark(openFile(workshop));
    struct flock lock = byteOf(deployment);
    // Where the profile keeps no marks, nobody has one.
    if (mark.m_file >= 0 && ::fcntl(mark.m_file, F_OFD_SETLK, &lock) != 0
        && (errno == EAGAIN || errno == EACCES))
        return fail(
            Error(Errc::Refused, u"deployment %1 is being run by another program"_s.arg(deployment.value))
                .hint(u"Wait for its end, or stop it there: Ctrl-C, or Stop in the window"_s)
                .named(u"deployment.being-run"_s));
    return mark;
}

EngineMark::~EngineMark()
{
    if (m_file >= 0)
        ::close(m_file);
}

EngineStanding standingOf(const Workshop &workshop, const model::Deployment &deployment)
{
    const int file = openFile(workshop);
    struct flock lock = byteOf(deployment.id);
    const bool isHeld = file >= 0 && ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    if (file >= 0)
        ::close(file);
    // Between the record and the mark there is a moment.
    const bool hasJustBegun = deployment.started.secsTo(workshop.clock.now()) < 3;
    if (isHeld || (hasJustBegun && deployment.state == model::DeploymentState::Running))
        return EngineStanding::AtWork;
    const bool isOurs
        = deployment.person == workshop.actor.person && deployment.workstation == workshop.actor.workstation;
    if (deployment.state == model::DeploymentState::Running && !isOurs)
        return EngineStanding::Elsewhere;
    return EngineStanding::Gone;
}

model::DeploymentState stateNow(const Workshop &workshop, const model::Deployment &deployment)
{
    if (!deployment.isOpen())
        return deployment.state;
    return standingOf(workshop, deployment) == EngineStanding::Gone ? model::DeploymentState::Interrupted
                                                                    : model::DeploymentState::Running;
}

Result<> correctStates(const Workshop &workshop, QList<store::MatrixCell> &cells)
{
    return workshop.database.read([&](store::Connection &connection) -> Result<> {
        for (store::MatrixCell &cell : cells) {
            if (!cell.latest
                || !model::Deployment{.state = cell.latest->state, .project = {}, .environment = {}}.isOpen())
                continue;
            TRY(const auto deployment, store::DeploymentRepository(connection).standing(cell.latest->id));
            cell.latest->state = stateNow(workshop, deployment);
            if (!cell.history.isEmpty() && cell.history.last().id == cell.latest->id)
                cell.history.last().state = cell.latest->state;
        }
        return {};
    });
}

} // namespace slipway::workflow
