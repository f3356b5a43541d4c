// SPDX-License-Identifier: Apache-2.0
#include "workflow/sdist_finish.h"

#include "build/repack.h"
#include "build/sdist_comparison.h"
#include "build/sdist_file_name.h"
#include "build/sdist_reader.h"
#include "model/version.h"

#include <QDir>
#include <QFileInfo>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

void readMetadata(FinishedSdist &sdist)
{
    sdist.metadata.reset();
    if (!sdist.listing || !sdist.listing->pkgInfo)
        return;
    if (auto metadata = build::CoreMetadata::parse(*sdist.listing->pkgInfo))
        sdist.metadata = *std::move(metadata);
}

/// What the root folder must be called; empty where the metadata does not tell.
QString rootFor(const FinishedSdist &sdist, const QString &package)
{
    if (!sdist.metadata)
        return {};
    const auto version = model::Version::parse(sdist.metadata->version());
    return version ? build::standardRoot(package, *version) : QString();
}

struct Repacking {
    QString root;
    qint64 latest = 0;
};

/// Packs a file anew beside itself and puts the result in its place, under the standard name.
Result<build::SdistListing> repackInPlace(QString &path, const Repacking &how, std::stop_token stop)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString packed = folder + u"/repacked.tmp"_s;
    QFile::remove(packed);
    TRY_DO(build::repack(path, packed, {.root = how.root, .latest = how.latest}, stop));
    QFile::remove(path);
    path = folder + u'/' + how.root + u".tar.gz"_s;
    if (!QFile::rename(packed, path))
        return fail(Errc::Failed, u"cannot put the repacked file at %1"_s.arg(path));
    return build::inspectSdist(path, std::move(stop));
}

/// Compares with the second build; fills in what the record says of it.
Result<> compareBuilds(
    FinishedSdist &sdist, QString second, const std::optional<Repacking> &repacked, std::stop_token stop)
{
    if (repacked)
        TRY_DO(repackInPlace(second, *repacked, stop));
    TRY(const auto other, build::inspectSdist(second, stop));
    const auto comparison = build::compare(*sdist.listing, other);
    sdist.differingMembers = comparison.lines();
    sdist.reproducibility = !comparison.identicalBytes ? model::Reproducibility::Different
        : repacked                                     ? model::Reproducibility::Repacked
                                                       : model::Reproducibility::Reproducible;
    return {};
}

Result<bool> repackHelps(
    const FinishedSdist &sdist, const QString &root, const QString &second, std::stop_token stop)
{
    if (QFileInfo(sdist.path).fileName() != root + u".tar.gz"_s || sdist.listing->root != root)
        return true;
    if (second.isEmpty())
        return false;
    TRY(const auto other, build::inspectSdist(second, std::move(stop)));
    const auto comparison = build::compare(*sdist.listing, other);
    return !comparison.identicalBytes && comparison.repackMends();
}

} // namespace

Result<FinishedSdist> finishSdist(const build::BuildOutcome &outcome, model::Repack policy,
    const QString &package, const QDateTime &committed, std::stop_token stop, task::Progress &progress)
{
    progress.begin(u"Reading %1"_s.arg(QFileInfo(outcome.sdist).fileName()));
    FinishedSdist sdist{.path = outcome.sdist};
    auto listing = build::inspectSdist(sdist.path, stop);
    if (!listing && listing.error().isCancelled())
        return fail(listing.error());
    if (!listing) {
        sdist.refusal = listing.error();
        return sdist;
    }
    sdist.listing = *std::move(listing);
    readMetadata(sdist);

    std::optional<Repacking> repacking;
    const QString root = rootFor(sdist, package);
    if (policy != model::Repack::Never && !root.isEmpty()) {
        TRY(const bool helps, repackHelps(sdist, root, outcome.second, stop));
        if (helps || policy == model::Repack::Always)
            repacking = Repacking{root, committed.toSecsSinceEpoch()};
    }
    if (repacking) {
        progress.line(u"Packing anew as %1.tar.gz"_s.arg(root));
        TRY(sdist.listing, repackInPlace(sdist.path, *repacking, stop));
        sdist.reproducibility = model::Reproducibility::Repacked;
        readMetadata(sdist);
    }
    if (!outcome.second.isEmpty()) {
        TRY_DO(compareBuilds(sdist, outcome.second, repacking, stop));
        QDir(QFileInfo(outcome.second).absolutePath()).removeRecursively();
    }
    return sdist;
}

} // namespace slipway::workflow
