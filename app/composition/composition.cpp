// SPDX-License-Identifier: Apache-2.0
#include "composition.h"

#include "actor.h"
#include "git/library.h"
#include "secrets/asking_source.h"
#include "secrets/credential_chain.h"
#include "secrets/keychain.h"
#include "secrets/remembered_credentials.h"
#include "ssh/connector.h"
#include "ssh/surroundings.h"
#include "workflow/host_access.h"

#include <QDir>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

class FaceQuestions final : public workflow::Questions {
public:
    explicit FaceQuestions(const Face &face) : m_face(face) { }
    bool confirm(const QString &question, std::stop_token stop) override
    {
        return m_face.confirm && m_face.confirm(question, std::move(stop));
    }

private:
    const Face &m_face;
};

class FaceJudge final : public ssh::HostKeyJudge {
public:
    explicit FaceJudge(const Face &face) : m_face(face) { }
    Result<bool> isTrusted(const ssh::UnknownHostKey &unknown, std::stop_token stop) override
    {
        return m_face.judgeHostKey ? m_face.judgeHostKey(unknown, std::move(stop)) : Result<bool>(false);
    }

private:
    const Face &m_face;
};

class TrailOfHostKeys final : public ssh::HostKeyRecord {
public:
    /// The workshop is there before the first host is.
    explicit TrailOfHostKeys(const std::unique_ptr<workflow::Workshop> &workshop) : m_workshop(workshop) { }
    Result<> admitted(const ssh::AdmittedHostKey &admitted) override
    {
        return workflow::noteAdmittedKey(*m_workshop, admitted);
    }

private:
    const std::unique_ptr<workflow::Workshop> &m_workshop;
};

} // namespace

/// In the order in which they need each other.
struct Composition::Parts {
    Parts(const Settings &settings, Face lent, git::Library &&library)
        : face(std::move(lent)),
          gitLibrary(std::move(library)),
          profile(profileOf(settings)),
          keychain({.service = secrets::Keychain::serviceFor(profile.folder()),
                       .listFile = profile.credentialList()},
              clock),
          asking(face.askSecret),
          chain({&keychain, &asking},
              [this](const Error &error) {
                  if (face.notice)
                      face.notice(error.story());
              }),
          credentials(chain, redactor),
          questions(face),
          judge(face),
          hostKeys(workshop),
          surroundings(ssh::Surroundings::ofThePerson(profile.knownHosts()))
    {
        surroundings.credentials = &credentials;
        surroundings.judge = &judge;
        surroundings.record = &hostKeys;
        connector = std::make_unique<ssh::Connector>(surroundings);
    }

    Face face;
    git::Library gitLibrary;
    SystemClock clock;
    workflow::Profile profile;
    secrets::Redactor redactor;
    secrets::Keychain keychain;
    secrets::AskingSource asking;
    secrets::CredentialChain chain;
    secrets::RememberedCredentials credentials;
    FaceQuestions questions;
    FaceJudge judge;
    TrailOfHostKeys hostKeys;
    ssh::Surroundings surroundings;
    std::unique_ptr<ssh::Connector> connector;
    http::Client http;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<audit::Trail> trail;
    std::unique_ptr<workflow::Workshop> workshop;
};

workflow::Profile profileOf(const Settings &settings)
{
    return settings.profile.isEmpty() ? workflow::Profile::usual()
                                      : workflow::Profile(QDir(settings.profile).absolutePath());
}

Composition::Composition(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

Composition::~Composition() = default;

Result<std::unique_ptr<Composition>> Composition::open(
    const Settings &settings, Face face, std::stop_token stop)
{
    TRY(auto library, git::Library::start());
    auto parts = std::make_unique<Parts>(settings, std::move(face), std::move(library));
    TRY_DO(parts->profile.create());
    const QString url = settings.databaseUrl.isEmpty() ? parts->profile.databaseUrl() : settings.databaseUrl;
    TRY(parts->database, store::Database::open(url, {.credentials = &parts->credentials, .stop = stop}));
    const QString witness
        = audit::Witness::fileFor(parts->profile.witnessFolder(), parts->database->address().url());
    TRY(parts->trail, audit::Trail::open(*parts->database, parts->clock, witness, stop));
    parts->workshop = std::make_unique<workflow::Workshop>(workflow::Workshop{.profile = parts->profile,
        .actor = actorOf(settings),
        .database = *parts->database,
        .trail = *parts->trail,
        .credentials = parts->credentials,
        .redactor = parts->redactor,
        .clock = parts->clock,
        .http = parts->http,
        .surroundings = parts->surroundings,
        .connector = *parts->connector,
        .questions = parts->questions});
    if (const auto finding = parts->trail->finding(); finding && parts->face.notice)
        parts->face.notice(u"The audit trail is not as it was left: %1"_s.arg(finding->sentence));
    return std::unique_ptr<Composition>(new Composition(std::move(parts)));
}

const workflow::Workshop &Composition::workshop() const
{
    return *m_parts->workshop;
}

secrets::Redactor &Composition::redactor() const
{
    return m_parts->redactor;
}

secrets::Keychain &Composition::keychain() const
{
    return m_parts->keychain;
}

} // namespace slipway::app
