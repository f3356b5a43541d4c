// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/file_channel.h"
#include "archive/shelf.h"
#include "base/secret.h"
#include "model/destination.h"

#include <chrono>
#include <memory>

namespace slipway::archive {

/// What a look at a place found.
struct Sighting {
    model::Presence presence = model::Presence::Unknown;
    Digests found = {}; ///< of what lies there; empty digests: more bytes than expected, not read to the end
    QString location = {};
    std::optional<Error> trouble = {}; ///< why it is Unknown
};

/// What came of storing an artifact. Whatever it says, the bytes were read back and are the release's.
struct StoreOutcome {
    model::Presence before = model::Presence::Unknown; ///< Absent, or Identical when it was there already
    bool created = false; ///< by us, now
    bool overwritten = false; ///< an alarm to record as "archive.overwritten": the server replaced a file
    bool reconciled = false; ///< the answer was lost, and a look found the bytes
    QString location = {};
    Digests readBack = {};
    QStringList notes = {}; ///< sidecars that were not taken, what the store says of itself
};

struct ProbeReport {
    std::optional<bool> writeOnce = {}; ///< a second file of the same name was refused; not set: not tried
    QStringList notes = {};
};

/// A write-once home of artifacts. For worker threads; one operation at a time for each object.
///
/// put() looks, creates, reads back and compares; it believes no answer. Failures:
///   archive.different (Conflict)    other bytes have this name; they stay
///   archive.overwritten             the store replaced a file, and what lies there now is not ours
///                                   (Conflict) or is not known (the code of what went wrong then)
///   archive.refused (Refused)       the store took nothing and says why
///   archive.absent (NotFound)       fetch: there is no such file
///   archive.wrong-bytes (Untrusted) the local file, or what came back, is not the release's
///   archive.unknown (Unknown)       the outcome is open; look() again later
/// and those of http::Client and of the channel.
class Store {
public:
    enum class Depth {
        Greet, ///< reads only
        WriteOnce, ///< leaves a small file below slipway-probe/ and tries to replace it
    };
    /// How often a look is repeated after a lost answer, and with which pauses before.
    using Pauses = QList<std::chrono::milliseconds>;

    Store(QString name, std::unique_ptr<Shelf> shelf);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString location(const ArtifactPlace &place) const { return m_shelf->location(place); }

    /// Unreachable, slow and failing stores are Presence::Unknown with the trouble; what no repetition would
    /// change (denied, untrusted, cancelled) is an error.
    Result<Sighting> look(const ArtifactPlace &place, const Digests &expected, std::stop_token stop = {},
        task::Progress *progress = nullptr);
    Result<StoreOutcome> put(const ArtifactPlace &place, const QString &file, const Digests &expected,
        std::stop_token stop = {}, task::Progress *progress = nullptr);
    /// Brings the file to `toPath`, which is replaced; it is there only if its digests are right.
    Result<> fetch(const ArtifactPlace &place, const QString &toPath, const Digests &expected,
        std::stop_token stop = {}, task::Progress *progress = nullptr);
    Result<ProbeReport> probe(Depth depth, std::stop_token stop = {});

    void setPauses(const Pauses &pauses) { m_pauses = pauses; }

private:
    struct Deed {
        const ArtifactPlace &place;
        const QString &file;
        const Digests &expected;
        Shelf::Work work;
    };

    Result<StoreOutcome> create(const Deed &deed);
    Result<StoreOutcome> conclude(const Deed &deed, const Creation &creation);
    Result<Sighting> lookAgain(const Deed &deed, const Creation &creation);
    QStringList accompany(const Deed &deed);
    QString accompanyWith(const Deed &deed, QLatin1String suffix, const QString &digest);

    QString m_name;
    std::unique_ptr<Shelf> m_shelf;
    Pauses m_pauses;
};

/// Files in a folder of this computer or of a mounted share.
std::unique_ptr<Store> folderStore(const model::StoreSettings &settings);

/// How long a web server may take.
struct HttpPatience {
    std::chrono::milliseconds idle{60'000};
    std::chrono::milliseconds small{120'000}; ///< for a request without a file
    qint64 slowest = 50'000; ///< bytes a second: a file may take small + size / slowest
};
/// Artifactory (generic), WebDAV (nginx, Apache, lighttpd), Nexus (raw), Gitea and GitLab (generic): one
/// client that reads each one's answers. The credential is "user:password" or a bearer token; empty: none.
std::unique_ptr<Store> httpStore(
    const model::StoreSettings &settings, Secret credential, HttpPatience patience = {});

/// Files behind SFTP, below the path of the settings' address.
std::unique_ptr<Store> sftpStore(const model::StoreSettings &settings, ChannelSource source);

/// The release's bytes as a local file, fetched from the store unless the cache has them. They are digested
/// on every call; a cached file that is not right is thrown away. The path is
/// <cache>/<sha256>/<file name>.
Result<QString> obtain(Store &store, const ArtifactPlace &place, const Digests &expected,
    const QString &cache, std::stop_token stop = {}, task::Progress *progress = nullptr);

} // namespace slipway::archive
