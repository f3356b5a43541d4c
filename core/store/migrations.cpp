// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.h"

#include <array>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// Times are milliseconds since 1970, flags 0 or 1. Text of a JSON object is called body. An empty text stands
// for "none"; only times may be NULL.
const Migration &first()
{
    static const Migration statements{
        uR"({postgres} CREATE FUNCTION slipway_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'SW001'; END $$)"_s,

        // What a person configures. A target's name is its project, its place the environment.
        uR"(CREATE TABLE configured (
            kind TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL, position BIGINT NOT NULL,
            body TEXT NOT NULL, PRIMARY KEY (kind, name, place)))"_s,

        uR"(CREATE TABLE build_counter (project TEXT NOT NULL PRIMARY KEY, taken BIGINT NOT NULL))"_s,
        u"{guard build_counter UPDATE} NEW.taken <= OLD.taken OR NEW.project <> OLD.project "
        "{says} a build number never comes again"_s,
        u"{guard build_counter DELETE} always {says} a build number never comes again"_s,

        uR"(CREATE TABLE build (
            id {id}, project TEXT NOT NULL, number BIGINT NOT NULL, ref TEXT NOT NULL, commit_id TEXT NOT NULL,
            state TEXT NOT NULL, started BIGINT, finished BIGINT, person TEXT NOT NULL, failure TEXT NOT NULL,
            log_file TEXT NOT NULL, UNIQUE (project, number)))"_s,
        u"CREATE INDEX build_running ON build (id) WHERE state = 'running'"_s,
        u"{guard build UPDATE} OLD.state <> 'running' OR NEW.project <> OLD.project OR NEW.number <> "
        u"OLD.number "
        "{says} a build that has ended does not change"_s,
        u"{guard build DELETE} always {says} a build is never removed"_s,

        uR"(CREATE TABLE release (
            id {id}, project TEXT NOT NULL, version TEXT NOT NULL, build BIGINT NOT NULL,
            commit_id TEXT NOT NULL, sha256 TEXT NOT NULL, created BIGINT, body TEXT NOT NULL,
            UNIQUE (project, build)))"_s,
        u"CREATE INDEX release_version ON release (project, version, build)"_s,
        u"CREATE INDEX release_sha256 ON release (sha256)"_s,
        u"CREATE INDEX release_created ON release (created, id)"_s,
        u"{guard release UPDATE} always {says} a release never changes"_s,
        u"{guard release DELETE} always {says} a release is never removed"_s,

        uR"(CREATE TABLE placement (
            id {id}, release_id BIGINT NOT NULL REFERENCES release (id), kind TEXT NOT NULL,
            destination TEXT NOT NULL, location TEXT NOT NULL, sha256 TEXT NOT NULL, verified INTEGER NOT NULL,
            overwritten INTEGER NOT NULL, note TEXT NOT NULL, at BIGINT, person TEXT NOT NULL))"_s,
        u"CREATE INDEX placement_release ON placement (release_id, id)"_s,
        u"CREATE INDEX placement_destination ON placement (kind, destination, sha256)"_s,
        u"{guard placement UPDATE} always {says} a fact never changes"_s,
        u"{guard placement DELETE} always {says} a fact is never removed"_s,

        // The plan stands last: lists that leave it out need not read across it.
        uR"(CREATE TABLE deployment (
            id {id}, kind TEXT NOT NULL, state TEXT NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL,
            release_id BIGINT NOT NULL REFERENCES release (id), version TEXT NOT NULL, build BIGINT NOT NULL,
            plan_hash TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL, workstation TEXT NOT NULL,
            started BIGINT, finished BIGINT, plan TEXT NOT NULL))"_s,
        u"CREATE INDEX deployment_place ON deployment (project, environment, id)"_s,
        u"CREATE INDEX deployment_good ON deployment (project, environment, id) WHERE state = 'succeeded'"_s,
        uR"(CREATE UNIQUE INDEX deployment_open ON deployment (project, environment)
            WHERE state IN ('running', 'interrupted'))"_s,
        u"{guard deployment UPDATE} OLD.state IN ('succeeded', 'reverted', 'abandoned') "
        "OR NEW.release_id <> OLD.release_id OR NEW.plan <> OLD.plan OR NEW.plan_hash <> OLD.plan_hash "
        "OR NEW.project <> OLD.project OR NEW.environment <> OLD.environment "
        "{says} a deployment that is over does not change, and its plan never does"_s,
        u"{guard deployment DELETE} always {says} a deployment is never removed"_s,

        uR"(CREATE TABLE deployment_host (
            deployment_id BIGINT NOT NULL REFERENCES deployment (id), host TEXT NOT NULL,
            position BIGINT NOT NULL, state TEXT NOT NULL, folder_before TEXT NOT NULL, folder_now TEXT NOT NULL,
            failure TEXT NOT NULL, PRIMARY KEY (deployment_id, host)))"_s,
        u"{guard deployment_host DELETE} always {says} the outcome of a host is never removed"_s,

        uR"(CREATE TABLE journal (
            id {id}, deployment_id BIGINT NOT NULL REFERENCES deployment (id), host TEXT NOT NULL,
            step TEXT NOT NULL, attempt BIGINT NOT NULL, epoch BIGINT NOT NULL, state TEXT NOT NULL,
            intended BIGINT, concluded BIGINT, detail TEXT NOT NULL, output TEXT NOT NULL))"_s,
        u"CREATE INDEX journal_deployment ON journal (deployment_id, id)"_s,
        u"CREATE INDEX journal_open ON journal (deployment_id, id) WHERE state = 'intended'"_s,
        u"{guard journal UPDATE} OLD.state <> 'intended' OR NEW.deployment_id <> OLD.deployment_id "
        "OR NEW.host <> OLD.host OR NEW.step <> OLD.step OR NEW.attempt <> OLD.attempt OR NEW.epoch <> "
        "OLD.epoch "
        "{says} a line of the journal is concluded once"_s,
        u"{guard journal DELETE} always {says} the journal is never shortened"_s,

        uR"(CREATE TABLE tag_sighting (
            project TEXT NOT NULL, tag TEXT NOT NULL, commit_id TEXT NOT NULL, first_seen BIGINT,
            last_seen BIGINT, PRIMARY KEY (project, tag)))"_s,

        // The trail. Its number is the only unique column: REPLACE through another would remove a row.
        uR"(CREATE TABLE audit_event (
            seq {key} NOT NULL PRIMARY KEY, at_us BIGINT NOT NULL, login TEXT NOT NULL,
            person TEXT {exact} NOT NULL, action TEXT {exact} NOT NULL, object TEXT {exact} NOT NULL,
            detail TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL))"_s,
        u"CREATE INDEX audit_event_object ON audit_event (object, seq)"_s,
        u"CREATE INDEX audit_event_action ON audit_event (action, seq)"_s,
        u"CREATE INDEX audit_event_person ON audit_event (person, seq)"_s,
        u"CREATE INDEX audit_event_time ON audit_event (at_us)"_s,
        uR"(CREATE TABLE audit_head (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), chain_id TEXT NOT NULL, seq BIGINT NOT NULL,
            hash TEXT NOT NULL))"_s,
        u"INSERT INTO audit_head (id, chain_id, seq, hash) VALUES (1, '{uuid}', 0, "
        "'0000000000000000000000000000000000000000000000000000000000000000')"_s,
        u"{guard audit_event UPDATE} always {says} the audit trail is only added to"_s,
        u"{guard audit_event DELETE} always {says} the audit trail is only added to"_s,
        u"{guard audit_head DELETE} always {says} the head of the audit trail stays"_s,
        u"{guard audit_head UPDATE} NEW.seq <> OLD.seq + 1 OR NEW.chain_id <> OLD.chain_id OR NEW.id <> "
        u"OLD.id "
        "{says} the head of the audit trail moves by one event at a time"_s,

        // A row joins the chain at its end, or not at all; the head moves with it.
        uR"({sqlite} CREATE TRIGGER audit_event_chains BEFORE INSERT ON audit_event
            WHEN NEW.seq IS NOT (SELECT max(seq) + 1 FROM (SELECT max(seq) AS seq FROM audit_event
                                 UNION ALL SELECT 0))
              OR NEW.seq IS NOT (SELECT seq + 1 FROM audit_head)
              OR NEW.previous_hash IS NOT (SELECT hash FROM audit_head)
              OR NEW.previous_hash IS NOT COALESCE((SELECT hash FROM audit_event WHERE seq = NEW.seq - 1),
                '0000000000000000000000000000000000000000000000000000000000000000')
            BEGIN SELECT RAISE(ABORT, 'an event joins the audit trail at its end'); END)"_s,
        uR"({sqlite} CREATE TRIGGER audit_event_moves_head AFTER INSERT ON audit_event
            BEGIN UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash; END)"_s,
        uR"({postgres} CREATE FUNCTION slipway_chain() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE head audit_head%ROWTYPE; last_seq BIGINT; last_hash TEXT;
            BEGIN
                SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
                SELECT seq, hash INTO last_seq, last_hash FROM audit_event ORDER BY seq DESC LIMIT 1;
                IF NEW.seq IS DISTINCT FROM COALESCE(last_seq, 0) + 1 OR NEW.seq IS DISTINCT FROM head.seq + 1
                    OR NEW.previous_hash IS DISTINCT FROM head.hash
                    OR NEW.previous_hash IS DISTINCT FROM COALESCE(last_hash, repeat('0', 64)) THEN
                    RAISE EXCEPTION 'an event joins the audit trail at its end' USING ERRCODE = 'SW001';
                END IF;
                UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
                RETURN NEW;
            END $$)"_s,
        uR"({postgres} CREATE TRIGGER audit_event_chains BEFORE INSERT ON audit_event FOR EACH ROW
            EXECUTE FUNCTION slipway_chain())"_s,
        u"{postgres} ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_chains"_s,
    };
    return statements;
}

/// What follows from the deployments of a cell, for those that `where` names. In two statements: which
/// release was before depends on which one is good.
QStringList recount(const QString &where)
{
    const QString newest = u"FROM deployment AS d WHERE d.project = standing.project "
                           "AND d.environment = standing.environment%1 ORDER BY d.id DESC LIMIT 1"_s;
    const QString good = newest.arg(u" AND d.state = 'succeeded'"_s);
    const QString former
        = newest.arg(u" AND d.state = 'succeeded' AND d.release_id <> standing.good_release"_s);
    return {
        u"UPDATE standing SET (latest_id, latest_kind, latest_state, latest_version, latest_build, "
        u"latest_person, "
        "latest_since) = (SELECT d.id, d.kind, d.state, d.version, d.build, d.person, "
        "COALESCE(d.finished, d.started) %1), (good_id, good_release, good_kind, good_version, good_build, "
        "good_person, good_since) = (SELECT d.id, d.release_id, d.kind, d.version, d.build, d.person, "
        "COALESCE(d.finished, d.started) %2)%3"_s.arg(newest.arg(QString()), good, where),
        u"UPDATE standing SET (former_version, former_build) = (SELECT d.version, d.build %1)%2"_s.arg(
            former, where)};
}

// What runs where, kept by the database itself: asked of all deployments it costs three steps into an index
// for each cell of the home page, on every computer that shows it.
const Migration &second()
{
    static const QString ofNew
        = u" WHERE standing.project = NEW.project AND standing.environment = NEW.environment"_s;
    // The row is taken before it is counted, so that whoever counts at the same time waits for us and then
    // sees it.
    static const QString follow
        = u"INSERT INTO standing (project, environment) VALUES (NEW.project, NEW.environment) "
          "ON CONFLICT (project, environment) DO UPDATE SET latest_id = standing.latest_id; "_s
        + recount(ofNew).join(u"; "_s) + u';';
    static const QStringList ofAll = recount({});
    static const Migration statements{
        uR"(CREATE TABLE standing (
            project TEXT NOT NULL, environment TEXT NOT NULL,
            latest_id BIGINT, latest_kind TEXT, latest_state TEXT, latest_version TEXT, latest_build BIGINT,
            latest_person TEXT, latest_since BIGINT,
            good_id BIGINT, good_release BIGINT, good_kind TEXT, good_version TEXT, good_build BIGINT,
            good_person TEXT, good_since BIGINT,
            former_version TEXT, former_build BIGINT, PRIMARY KEY (project, environment)))"_s,
        u"INSERT INTO standing (project, environment) SELECT DISTINCT project, environment FROM deployment"_s,
        ofAll[0],
        ofAll[1],
        u"{sqlite} CREATE TRIGGER deployment_stands AFTER INSERT ON deployment BEGIN %1 END"_s.arg(follow),
        u"{sqlite} CREATE TRIGGER deployment_stands_on AFTER UPDATE ON deployment BEGIN %1 END"_s.arg(follow),
        u"{postgres} CREATE FUNCTION slipway_stand() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %1 RETURN "
        u"NULL; "
        "END $$"_s.arg(follow),
        uR"({postgres} CREATE TRIGGER deployment_stands AFTER INSERT OR UPDATE ON deployment FOR EACH ROW
            EXECUTE FUNCTION slipway_stand())"_s,
        u"{postgres} ALTER TABLE deployment ENABLE ALWAYS TRIGGER deployment_stands"_s,
    };
    return statements;
}

// What became known of a release after it was recorded: its wheel, and whether it installs.
const Migration &third()
{
    static const Migration statements{
        uR"(CREATE TABLE release_trial (
            id {id}, release_id BIGINT NOT NULL REFERENCES release (id), at BIGINT, person TEXT NOT NULL,
            body TEXT NOT NULL))"_s,
        u"CREATE INDEX release_trial_release ON release_trial (release_id, id)"_s,
        u"{guard release_trial UPDATE} always {says} a fact never changes"_s,
        u"{guard release_trial DELETE} always {says} a fact is never removed"_s,
    };
    return statements;
}

// What the trail is searched by: the words of each event, in the engine's own kind of index, and how many
// there were each day. The trail fills them, also for what was there before.
const Migration &fourth()
{
    static const Migration statements{
        u"{sqlite} CREATE VIRTUAL TABLE audit_search USING fts5 (words, content = '', "
        "tokenize = 'unicode61 remove_diacritics 0')"_s,
        u"{postgres} CREATE TABLE audit_search (seq BIGINT NOT NULL PRIMARY KEY, words tsvector NOT NULL)"_s,
        u"{postgres} CREATE INDEX audit_search_words ON audit_search USING gin (words)"_s,
        uR"(CREATE TABLE audit_day (
            day BIGINT NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL, outcome TEXT NOT NULL,
            events BIGINT NOT NULL, first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL,
            PRIMARY KEY (day, project, environment, outcome)))"_s,
    };
    return statements;
}

// How many events of each project, environment and outcome there were each day, one at a time: audit_day
// knows them together, and has as many rows as there are pairs. And the words themselves, so that the
// beginning of a word is looked up as the few words that begin so. What events are about is marked in a
// new way in the index, which is therefore emptied; the trail fills it again.
const Migration &fifth()
{
    static const Migration statements{
        u"{sqlite} DROP TABLE audit_search"_s,
        u"{sqlite} CREATE VIRTUAL TABLE audit_search USING fts5 (words, content = '', "
        "tokenize = 'unicode61 remove_diacritics 0')"_s,
        u"{sqlite} CREATE VIRTUAL TABLE audit_word USING fts5vocab (audit_search, instance)"_s,
        u"{postgres} DELETE FROM audit_search"_s,
        u"DELETE FROM audit_day"_s,
        uR"(CREATE TABLE audit_count (
            facet TEXT NOT NULL, value TEXT NOT NULL, day BIGINT NOT NULL, events BIGINT NOT NULL,
            first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL, PRIMARY KEY (facet, value, day)))"_s,
    };
    return statements;
}

} // namespace

std::span<const Migration> shippedMigrations()
{
    static const std::array<Migration, 5> all{first(), second(), third(), fourth(), fifth()};
    return all;
}

} // namespace slipway::store
