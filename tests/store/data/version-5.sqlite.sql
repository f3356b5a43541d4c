-- SPDX-License-Identifier: Apache-2.0
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE configured (
            kind TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL, position BIGINT NOT NULL,
            body TEXT NOT NULL, PRIMARY KEY (kind, name, place));
INSERT INTO configured VALUES('project','shop','',0,'{"branch":"main","build":{"environment":{},"interpreter":"","repack":"when-needed","requirements":"auto","sandbox":"required","source":"auto","timeout":900,"twice":false},"credential":"","name":"shop","package":"","repository":"/srv/git/shop.git","store":"","vendor":""}');
INSERT INTO configured VALUES('environment','staging','',0,'{"mustPassFirst":"","name":"staging","order":1,"tier":"staging"}');
INSERT INTO configured VALUES('host','web-1','',0,'{"address":"web-1.example.org","credential":"","hostKeys":"by-tier","identity":"","jump":"","name":"web-1","port":22,"roles":[],"user":""}');
INSERT INTO configured VALUES('target','shop','staging',0,'{"batches":["100%"],"environment":"staging","health":{"command":[],"http":[],"within":30},"hooks":[],"hosts":["web-1"],"index":"","keep":5,"lease":900,"maxFailed":0,"module":"","project":"shop","python":"","recipe":"python-venv","root":"/srv/shop","shared":[],"stepTimeout":600}');
CREATE TABLE build_counter (project TEXT NOT NULL PRIMARY KEY, taken BIGINT NOT NULL);
INSERT INTO build_counter VALUES('shop',3);
CREATE TABLE build (
            id INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, number BIGINT NOT NULL, ref TEXT NOT NULL, commit_id TEXT NOT NULL,
            state TEXT NOT NULL, started BIGINT, finished BIGINT, person TEXT NOT NULL, failure TEXT NOT NULL,
            log_file TEXT NOT NULL, UNIQUE (project, number));
INSERT INTO build VALUES(1,'shop',3,'v1.4.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','succeeded',1790000000123,1790000009123,'Ada','','');
CREATE TABLE release (
            id INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, version TEXT NOT NULL, build BIGINT NOT NULL,
            commit_id TEXT NOT NULL, sha256 TEXT NOT NULL, created BIGINT, body TEXT NOT NULL,
            UNIQUE (project, build));
INSERT INTO "release" VALUES(1,'shop','1.4.0',3,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1790000000123,'{"artifact":{"digests":{"blake2b":"","md5":"","sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","size":1234},"fileName":"shop-1.4.0.tar.gz","kind":"sdist"},"build":3,"checks":[],"commit":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","committed":null,"created":1790000000123,"differingMembers":[],"package":"shop","participants":{},"person":"Ada","project":"shop","reproducibility":"not-compared","requirements":[],"requiresPython":"","sandboxed":false,"tag":"v1.4.0","version":"1.4.0","wheel":{"digests":{"blake2b":"","md5":"","sha256":"","size":0},"fileName":"","kind":"sdist"}}');
CREATE TABLE placement (
            id INTEGER PRIMARY KEY AUTOINCREMENT, release_id BIGINT NOT NULL REFERENCES release (id), kind TEXT NOT NULL,
            destination TEXT NOT NULL, location TEXT NOT NULL, sha256 TEXT NOT NULL, verified INTEGER NOT NULL,
            overwritten INTEGER NOT NULL, note TEXT NOT NULL, at BIGINT, person TEXT NOT NULL);
INSERT INTO placement VALUES(1,1,'store','archive','/srv/archive/shop','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1,0,'',1790000000123,'Ada');
CREATE TABLE deployment (
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, state TEXT NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL,
            release_id BIGINT NOT NULL REFERENCES release (id), version TEXT NOT NULL, build BIGINT NOT NULL,
            plan_hash TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL, workstation TEXT NOT NULL,
            started BIGINT, finished BIGINT, plan TEXT NOT NULL);
INSERT INTO deployment VALUES(1,'deploy','succeeded','shop','staging',1,'1.4.0',3,'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','first','Ada','laptop',1790000000123,1790000060123,'{}');
CREATE TABLE deployment_host (
            deployment_id BIGINT NOT NULL REFERENCES deployment (id), host TEXT NOT NULL,
            position BIGINT NOT NULL, state TEXT NOT NULL, folder_before TEXT NOT NULL, folder_now TEXT NOT NULL,
            failure TEXT NOT NULL, PRIMARY KEY (deployment_id, host));
INSERT INTO deployment_host VALUES(1,'web-1',0,'done','','','');
CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT, deployment_id BIGINT NOT NULL REFERENCES deployment (id), host TEXT NOT NULL,
            step TEXT NOT NULL, attempt BIGINT NOT NULL, epoch BIGINT NOT NULL, state TEXT NOT NULL,
            intended BIGINT, concluded BIGINT, detail TEXT NOT NULL, output TEXT NOT NULL);
INSERT INTO journal VALUES(1,1,'web-1','switch',1,0,'succeeded',1790000000123,1790000000123,'','');
CREATE TABLE tag_sighting (
            project TEXT NOT NULL, tag TEXT NOT NULL, commit_id TEXT NOT NULL, first_seen BIGINT,
            last_seen BIGINT, PRIMARY KEY (project, tag));
INSERT INTO tag_sighting VALUES('shop','v1.4.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1790000000123,1790000000123);
CREATE TABLE audit_event (
            seq INTEGER NOT NULL PRIMARY KEY, at_us BIGINT NOT NULL, login TEXT NOT NULL,
            person TEXT  NOT NULL, action TEXT  NOT NULL, object TEXT  NOT NULL,
            detail TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL);
INSERT INTO audit_event VALUES(1,1790000000123000,'','','trail.started','trail/4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11','{"chain":"4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11","format":"SWA1"}','0000000000000000000000000000000000000000000000000000000000000000','a8a5e8c469ed0281077152210ae76362c34110f2df26ba293d6f49f757eb0812');
INSERT INTO audit_event VALUES(2,1790000000123000,'ada','Ada','release.created','release/shop/1.4.0','{"build":3}','a8a5e8c469ed0281077152210ae76362c34110f2df26ba293d6f49f757eb0812','241beb22f793bf8ab809fbb1f75ed79ba5fe2a99e6f246534732a8235878b194');
INSERT INTO audit_event VALUES(3,1790000000123000,'ada','Ada','deployment.succeeded','deployment/1','{}','241beb22f793bf8ab809fbb1f75ed79ba5fe2a99e6f246534732a8235878b194','9866c49be141722a55c0b6c53465f73a07a1198e4f3b5820840e0f1a5b05cbd8');
CREATE TABLE audit_head (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), chain_id TEXT NOT NULL, seq BIGINT NOT NULL,
            hash TEXT NOT NULL);
INSERT INTO audit_head VALUES(1,'4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11',3,'9866c49be141722a55c0b6c53465f73a07a1198e4f3b5820840e0f1a5b05cbd8');
CREATE TABLE standing (
            project TEXT NOT NULL, environment TEXT NOT NULL,
            latest_id BIGINT, latest_kind TEXT, latest_state TEXT, latest_version TEXT, latest_build BIGINT,
            latest_person TEXT, latest_since BIGINT,
            good_id BIGINT, good_release BIGINT, good_kind TEXT, good_version TEXT, good_build BIGINT,
            good_person TEXT, good_since BIGINT,
            former_version TEXT, former_build BIGINT, PRIMARY KEY (project, environment));
INSERT INTO standing VALUES('shop','staging',1,'deploy','succeeded','1.4.0',3,'Ada',1790000060123,1,1,'deploy','1.4.0',3,'Ada',1790000060123,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('build',1);
INSERT INTO sqlite_sequence VALUES('release',1);
INSERT INTO sqlite_sequence VALUES('placement',1);
INSERT INTO sqlite_sequence VALUES('deployment',1);
INSERT INTO sqlite_sequence VALUES('journal',1);
CREATE TRIGGER build_counter_guards_update BEFORE UPDATE ON build_counter WHEN (NEW.taken <= OLD.taken OR NEW.project <> OLD.project) BEGIN SELECT RAISE(ABORT, 'a build number never comes again'); END;
CREATE TRIGGER build_counter_guards_delete BEFORE DELETE ON build_counter BEGIN SELECT RAISE(ABORT, 'a build number never comes again'); END;
CREATE INDEX build_running ON build (id) WHERE state = 'running';
CREATE TRIGGER build_guards_update BEFORE UPDATE ON build WHEN (OLD.state <> 'running' OR NEW.project <> OLD.project OR NEW.number <> OLD.number) BEGIN SELECT RAISE(ABORT, 'a build that has ended does not change'); END;
CREATE TRIGGER build_guards_delete BEFORE DELETE ON build BEGIN SELECT RAISE(ABORT, 'a build is never removed'); END;
CREATE INDEX release_version ON release (project, version, build);
CREATE INDEX release_sha256 ON release (sha256);
CREATE INDEX release_created ON release (created, id);
CREATE TRIGGER release_guards_update BEFORE UPDATE ON release BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_guards_delete BEFORE DELETE ON release BEGIN SELECT RAISE(ABORT, 'a release is never removed'); END;
CREATE INDEX placement_release ON placement (release_id, id);
CREATE INDEX placement_destination ON placement (kind, destination, sha256);
CREATE TRIGGER placement_guards_update BEFORE UPDATE ON placement BEGIN SELECT RAISE(ABORT, 'a fact never changes'); END;
CREATE TRIGGER placement_guards_delete BEFORE DELETE ON placement BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END;
CREATE INDEX deployment_place ON deployment (project, environment, id);
CREATE INDEX deployment_good ON deployment (project, environment, id) WHERE state = 'succeeded';
CREATE UNIQUE INDEX deployment_open ON deployment (project, environment)
            WHERE state IN ('running', 'interrupted');
CREATE TRIGGER deployment_guards_update BEFORE UPDATE ON deployment WHEN (OLD.state IN ('succeeded', 'reverted', 'abandoned') OR NEW.release_id <> OLD.release_id OR NEW.plan <> OLD.plan OR NEW.plan_hash <> OLD.plan_hash OR NEW.project <> OLD.project OR NEW.environment <> OLD.environment) BEGIN SELECT RAISE(ABORT, 'a deployment that is over does not change, and its plan never does'); END;
CREATE TRIGGER deployment_guards_delete BEFORE DELETE ON deployment BEGIN SELECT RAISE(ABORT, 'a deployment is never removed'); END;
CREATE TRIGGER deployment_host_guards_delete BEFORE DELETE ON deployment_host BEGIN SELECT RAISE(ABORT, 'the outcome of a host is never removed'); END;
CREATE INDEX journal_deployment ON journal (deployment_id, id);
CREATE INDEX journal_open ON journal (deployment_id, id) WHERE state = 'intended';
CREATE TRIGGER journal_guards_update BEFORE UPDATE ON journal WHEN (OLD.state <> 'intended' OR NEW.deployment_id <> OLD.deployment_id OR NEW.host <> OLD.host OR NEW.step <> OLD.step OR NEW.attempt <> OLD.attempt OR NEW.epoch <> OLD.epoch) BEGIN SELECT RAISE(ABORT, 'a line of the journal is concluded once'); END;
CREATE TRIGGER journal_guards_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE INDEX audit_event_object ON audit_event (object, seq);
CREATE INDEX audit_event_action ON audit_event (action, seq);
CREATE INDEX audit_event_person ON audit_event (person, seq);
CREATE INDEX audit_event_time ON audit_event (at_us);
CREATE TRIGGER audit_event_guards_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_event_guards_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_head_guards_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the head of the audit trail stays'); END;
CREATE TRIGGER audit_head_guards_update BEFORE UPDATE ON audit_head WHEN (NEW.seq <> OLD.seq + 1 OR NEW.chain_id <> OLD.chain_id OR NEW.id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'the head of the audit trail moves by one event at a time'); END;
CREATE TRIGGER audit_event_chains BEFORE INSERT ON audit_event
            WHEN NEW.seq IS NOT (SELECT max(seq) + 1 FROM (SELECT max(seq) AS seq FROM audit_event
                                 UNION ALL SELECT 0))
              OR NEW.seq IS NOT (SELECT seq + 1 FROM audit_head)
              OR NEW.previous_hash IS NOT (SELECT hash FROM audit_head)
              OR NEW.previous_hash IS NOT COALESCE((SELECT hash FROM audit_event WHERE seq = NEW.seq - 1),
                '0000000000000000000000000000000000000000000000000000000000000000')
            BEGIN SELECT RAISE(ABORT, 'an event joins the audit trail at its end'); END;
CREATE TRIGGER audit_event_moves_head AFTER INSERT ON audit_event
            BEGIN UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash; END;
CREATE TRIGGER deployment_stands AFTER INSERT ON deployment BEGIN INSERT INTO standing (project, environment) VALUES (NEW.project, NEW.environment) ON CONFLICT (project, environment) DO UPDATE SET latest_id = standing.latest_id; UPDATE standing SET (latest_id, latest_kind, latest_state, latest_version, latest_build, latest_person, latest_since) = (SELECT d.id, d.kind, d.state, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment ORDER BY d.id DESC LIMIT 1), (good_id, good_release, good_kind, good_version, good_build, good_person, good_since) = (SELECT d.id, d.release_id, d.kind, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; UPDATE standing SET (former_version, former_build) = (SELECT d.version, d.build FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' AND d.release_id <> standing.good_release ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; END;
CREATE TRIGGER deployment_stands_on AFTER UPDATE ON deployment BEGIN INSERT INTO standing (project, environment) VALUES (NEW.project, NEW.environment) ON CONFLICT (project, environment) DO UPDATE SET latest_id = standing.latest_id; UPDATE standing SET (latest_id, latest_kind, latest_state, latest_version, latest_build, latest_person, latest_since) = (SELECT d.id, d.kind, d.state, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment ORDER BY d.id DESC LIMIT 1), (good_id, good_release, good_kind, good_version, good_build, good_person, good_since) = (SELECT d.id, d.release_id, d.kind, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; UPDATE standing SET (former_version, former_build) = (SELECT d.version, d.build FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' AND d.release_id <> standing.good_release ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; END;
CREATE TABLE release_trial (
            id INTEGER PRIMARY KEY AUTOINCREMENT, release_id BIGINT NOT NULL REFERENCES release (id), at BIGINT, person TEXT NOT NULL,
            body TEXT NOT NULL);
INSERT INTO release_trial VALUES(1,1,1790000100123,'Ada','{"at":1790000100123,"installation":{"details":[],"hint":"","id":"install.offline","number":24,"sentence":"It installs offline, its dependencies fit, and it imports.","severity":"warning","verdict":"passed"},"noWheelBecause":"","participants":{"wheel":"0.38.4"},"person":"Ada","sandboxed":true,"wheel":{"digests":{"blake2b":"k","md5":"m","sha256":"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd","size":4},"fileName":"shop-1.4.0-py3-none-any.whl","kind":"wheel"}}');
CREATE INDEX release_trial_release ON release_trial (release_id, id);
CREATE TRIGGER release_trial_guards_update BEFORE UPDATE ON release_trial BEGIN SELECT RAISE(ABORT, 'a fact never changes'); END;
CREATE TRIGGER release_trial_guards_delete BEFORE DELETE ON release_trial BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END;
CREATE VIRTUAL TABLE audit_search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO audit_search (rowid, words) VALUES(1,'trail started trail 4fd3a0e6 5b5c 4a43 9f5e 0a4a5e0d7c11 p r646f6e65 a747261696c2e73746172746564 g747261696c o747261696c o747261696c2f34666433613065362d356235632d346134332d396635652d306134613565306437633131');
INSERT INTO audit_search (rowid, words) VALUES(2,'release created release shop 1 4 0 ada 3 p616461 r646f6e65 a72656c656173652e63726561746564 g72656c65617365 j73686f70 o72656c65617365 o72656c656173652f73686f70 o72656c656173652f73686f702f312e342e30');
INSERT INTO audit_search (rowid, words) VALUES(3,'deployment succeeded deployment 1 ada p616461 r646f6e65 a6465706c6f796d656e742e737563636565646564 g6465706c6f796d656e74 j73686f70 e73746167696e67 o6465706c6f796d656e74 o6465706c6f796d656e742f31');
CREATE TABLE audit_day (
            day BIGINT NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL, outcome TEXT NOT NULL,
            events BIGINT NOT NULL, first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL,
            PRIMARY KEY (day, project, environment, outcome));
INSERT INTO audit_day VALUES(20717,'','','done',1,1,1);
INSERT INTO audit_day VALUES(20717,'shop','','done',1,2,2);
INSERT INTO audit_day VALUES(20717,'shop','staging','done',1,3,3);
CREATE VIRTUAL TABLE audit_word USING fts5vocab (audit_search, instance);
CREATE TABLE audit_count (
            facet TEXT NOT NULL, value TEXT NOT NULL, day BIGINT NOT NULL, events BIGINT NOT NULL,
            first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL, PRIMARY KEY (facet, value, day));
INSERT INTO audit_count VALUES('all','',20717,3,1,3);
INSERT INTO audit_count VALUES('environment','staging',20717,1,3,3);
INSERT INTO audit_count VALUES('outcome','done',20717,3,1,3);
INSERT INTO audit_count VALUES('project','shop',20717,2,2,3);
COMMIT;
PRAGMA user_version = 5;
