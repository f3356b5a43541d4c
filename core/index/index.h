// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/credential_source.h"
#include "base/digest.h"
#include "http/client.h"
#include "model/destination.h"
#include "model/release.h"
#include "task/progress.h"

#include <chrono>
#include <memory>

namespace slipway::index {

/// The file that an index has or should have.
struct Distribution {
    QString package = {};
    QString version = {}; ///< canonical
    QString fileName = {};
    Digests digests = {};
    model::ArtifactKind kind = model::ArtifactKind::Sdist;
    QDateTime released = {}; ///< when the version first came to this index, if that is known
};

/// One field of the core metadata as PKG-INFO has it ("Requires-Dist"), with all its values in their order.
/// The description counts as the field "Description".
struct MetadataField {
    QString name = {};
    QStringList values = {};
};

/// Whether the index has heard of the project at all. A new one is created by its first upload, under the
/// name of whoever uploads: ask a person first, and take no for the default.
enum class ProjectState { Known, New, Unknown };

/// What a look at the index found.
struct Sighting {
    model::Presence presence = model::Presence::Unknown;
    ProjectState project = ProjectState::Unknown;
    QString location = {}; ///< the file's address
    QString sha256 = {}; ///< what the index says of its file; empty: it says nothing
    bool isYanked = false;
    QStringList files = {}; ///< other files of this version on the index, by name
    QDateTime opened = {}; ///< when the version's first file came, where the index says so
    QString note = {}; ///< for people: why it is not known, or what stands in the way of an upload

    friend bool operator==(const Sighting &, const Sighting &) = default;
};

enum class UploadResult {
    Sent, ///< the index took it now
    WasThere, ///< the same bytes were there already, or had come although the answer was lost
};

struct UploadOutcome {
    UploadResult result = UploadResult::Sent;
    QString note = {}; ///< for people: warnings of the index, or how a lost answer was cleared up
};

/// The proof that the index serves the bytes.
struct Arrival {
    QString location = {};
    Digests digests = {}; ///< of what was downloaded
    int looks = 0; ///< how often the index was asked until it had it
    std::chrono::milliseconds waited{0};
    QString note = {};
};

/// How long an index is given.
struct Patience {
    std::chrono::milliseconds request{60'000}; ///< for one small request
    std::chrono::milliseconds upload{900'000}; ///< for sending the file
    std::chrono::milliseconds appear{300'000}; ///< until an uploaded file must be listed
    std::chrono::milliseconds reconcile{
        30'000}; ///< for finding out what became of an upload without an answer
    std::chrono::milliseconds firstPause{1'000}; ///< between two looks; grows
    std::chrono::milliseconds longestPause{20'000};
};

/// A package index. Blocking, for worker threads; one object may serve several threads.
///
/// Failures have stable names:
///   index.token-wrong-host, index.token-wrong-project, index.token-expired, index.token-not-yet-valid,
///   index.token-broken, index.no-credential (Denied; nothing was sent)
///   index.different (Conflict) another file has the name        index.burnt-name (Refused) name used and
///   deleted before index.release-closed (Refused) older than 14 days           index.second-sdist (Refused)
///   index.redirected (Refused)                                  index.denied (Denied) the index says no to
///   the credential index.firewall (Refused) a 403 that is not the index's own  index.rejected (InvalidInput)
///   the file or its metadata index.unknown-outcome (Unknown) whether it arrived could not be found out
///   index.not-there (NotFound), index.late (TimedOut)           index.wrong-digest (Untrusted)
///   index.too-new (Unsupported) a newer simple API              index.broken-answer (Failed)
class Index {
public:
    virtual ~Index() = default;

    /// Asks the simple API once.
    virtual Result<Sighting> look(const Distribution &wanted, std::stop_token stop) = 0;

    /// Sends the file, whose bytes must have the digests given (they are compared first). Sends it once: what
    /// became of an upload without a clear answer is found out from the simple API, by digest. It does not
    /// ask whether a new project may be created; look() says so first.
    virtual Result<UploadOutcome> upload(const Distribution &what, const QString &path,
        const QList<MetadataField> &metadata, std::stop_token stop, task::Progress *progress = nullptr)
        = 0;

    /// Waits until the file is listed, downloads it and compares its digests.
    virtual Result<Arrival> verify(
        const Distribution &wanted, std::stop_token stop, task::Progress *progress = nullptr)
        = 0;

    /// What can be said of the credential without using it: "token for test.pypi.org, project shop, until
    /// 2027-01-01". The same refusals as upload() has.
    virtual Result<QString> inspectCredential(const QString &package, std::stop_token stop) = 0;
};

/// The index behind the settings: a folder for file:// addresses, else a server. `client`, `credentials` and
/// `clock` must outlive it.
Result<std::unique_ptr<Index>> open(const model::IndexSettings &settings, const http::Client &client,
    CredentialSource &credentials, const Clock &clock, Patience patience = {});

} // namespace slipway::index
