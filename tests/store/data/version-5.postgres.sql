-- SPDX-License-Identifier: Apache-2.0
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: slipway_chain(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.slipway_chain() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
            END $$;



--
-- Name: slipway_refuse(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.slipway_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'SW001'; END $$;



--
-- Name: slipway_stand(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.slipway_stand() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO standing (project, environment) VALUES (NEW.project, NEW.environment) ON CONFLICT (project, environment) DO UPDATE SET latest_id = standing.latest_id; UPDATE standing SET (latest_id, latest_kind, latest_state, latest_version, latest_build, latest_person, latest_since) = (SELECT d.id, d.kind, d.state, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment ORDER BY d.id DESC LIMIT 1), (good_id, good_release, good_kind, good_version, good_build, good_person, good_since) = (SELECT d.id, d.release_id, d.kind, d.version, d.build, d.person, COALESCE(d.finished, d.started) FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; UPDATE standing SET (former_version, former_build) = (SELECT d.version, d.build FROM deployment AS d WHERE d.project = standing.project AND d.environment = standing.environment AND d.state = 'succeeded' AND d.release_id <> standing.good_release ORDER BY d.id DESC LIMIT 1) WHERE standing.project = NEW.project AND standing.environment = NEW.environment; RETURN NULL; END $$;



SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_event; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit_event (
    seq bigint NOT NULL,
    at_us bigint NOT NULL,
    login text NOT NULL,
    person text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    object text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
);



--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit_head (
    id integer NOT NULL,
    chain_id text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_head_id_check CHECK ((id = 1))
);



--
-- Name: build; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.build (
    id bigint NOT NULL,
    project text NOT NULL,
    number bigint NOT NULL,
    ref text NOT NULL,
    commit_id text NOT NULL,
    state text NOT NULL,
    started bigint,
    finished bigint,
    person text NOT NULL,
    failure text NOT NULL,
    log_file text NOT NULL
);



--
-- Name: build_counter; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.build_counter (
    project text NOT NULL,
    taken bigint NOT NULL
);



--
-- Name: build_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.build ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.build_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: configured; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.configured (
    kind text NOT NULL,
    name text NOT NULL,
    place text NOT NULL,
    "position" bigint NOT NULL,
    body text NOT NULL
);



--
-- Name: deployment; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.deployment (
    id bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    project text NOT NULL,
    environment text NOT NULL,
    release_id bigint NOT NULL,
    version text NOT NULL,
    build bigint NOT NULL,
    plan_hash text NOT NULL,
    reason text NOT NULL,
    person text NOT NULL,
    workstation text NOT NULL,
    started bigint,
    finished bigint,
    plan text NOT NULL
);



--
-- Name: deployment_host; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.deployment_host (
    deployment_id bigint NOT NULL,
    host text NOT NULL,
    "position" bigint NOT NULL,
    state text NOT NULL,
    folder_before text NOT NULL,
    folder_now text NOT NULL,
    failure text NOT NULL
);



--
-- Name: deployment_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.deployment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.deployment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: journal; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.journal (
    id bigint NOT NULL,
    deployment_id bigint NOT NULL,
    host text NOT NULL,
    step text NOT NULL,
    attempt bigint NOT NULL,
    epoch bigint NOT NULL,
    state text NOT NULL,
    intended bigint,
    concluded bigint,
    detail text NOT NULL,
    output text NOT NULL
);



--
-- Name: journal_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.journal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.journal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: placement; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.placement (
    id bigint NOT NULL,
    release_id bigint NOT NULL,
    kind text NOT NULL,
    destination text NOT NULL,
    location text NOT NULL,
    sha256 text NOT NULL,
    verified integer NOT NULL,
    overwritten integer NOT NULL,
    note text NOT NULL,
    at bigint,
    person text NOT NULL
);



--
-- Name: placement_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.placement ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.placement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: release; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.release (
    id bigint NOT NULL,
    project text NOT NULL,
    version text NOT NULL,
    build bigint NOT NULL,
    commit_id text NOT NULL,
    sha256 text NOT NULL,
    created bigint,
    body text NOT NULL
);



--
-- Name: release_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.release ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: release_trial; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.release_trial (
    id bigint NOT NULL,
    release_id bigint NOT NULL,
    at bigint,
    person text NOT NULL,
    body text NOT NULL
);



--
-- Name: release_trial_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.release_trial ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.release_trial_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: schema_version; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.schema_version (
    id integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT schema_version_id_check CHECK ((id = 1))
);



--
-- Name: standing; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.standing (
    project text NOT NULL,
    environment text NOT NULL,
    latest_id bigint,
    latest_kind text,
    latest_state text,
    latest_version text,
    latest_build bigint,
    latest_person text,
    latest_since bigint,
    good_id bigint,
    good_release bigint,
    good_kind text,
    good_version text,
    good_build bigint,
    good_person text,
    good_since bigint,
    former_version text,
    former_build bigint
);



--
-- Name: tag_sighting; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.tag_sighting (
    project text NOT NULL,
    tag text NOT NULL,
    commit_id text NOT NULL,
    first_seen bigint,
    last_seen bigint
);



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.audit_event (seq, at_us, login, person, action, object, detail, previous_hash, hash) FROM stdin;
1	1790000000123000			trail.started	trail/4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11	{"chain":"4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11","format":"SWA1"}	0000000000000000000000000000000000000000000000000000000000000000	a8a5e8c469ed0281077152210ae76362c34110f2df26ba293d6f49f757eb0812
2	1790000000123000	ada	Ada	release.created	release/shop/1.4.0	{"build":3}	a8a5e8c469ed0281077152210ae76362c34110f2df26ba293d6f49f757eb0812	241beb22f793bf8ab809fbb1f75ed79ba5fe2a99e6f246534732a8235878b194
3	1790000000123000	ada	Ada	deployment.succeeded	deployment/1	{}	241beb22f793bf8ab809fbb1f75ed79ba5fe2a99e6f246534732a8235878b194	9866c49be141722a55c0b6c53465f73a07a1198e4f3b5820840e0f1a5b05cbd8
\.


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.audit_head (id, chain_id, seq, hash) FROM stdin;
1	4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11	3	9866c49be141722a55c0b6c53465f73a07a1198e4f3b5820840e0f1a5b05cbd8
\.


--
-- Data for Name: build; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.build (id, project, number, ref, commit_id, state, started, finished, person, failure, log_file) FROM stdin;
1	shop	3	v1.4.0	aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa	succeeded	1790000000123	1790000009123	Ada		
\.


--
-- Data for Name: build_counter; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.build_counter (project, taken) FROM stdin;
shop	3
\.


--
-- Data for Name: configured; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.configured (kind, name, place, "position", body) FROM stdin;
project	shop		0	{"branch":"main","build":{"environment":{},"interpreter":"","repack":"when-needed","requirements":"auto","sandbox":"required","source":"auto","timeout":900,"twice":false},"credential":"","name":"shop","package":"","repository":"/srv/git/shop.git","store":"","vendor":""}
environment	staging		0	{"mustPassFirst":"","name":"staging","order":1,"tier":"staging"}
host	web-1		0	{"address":"web-1.example.org","credential":"","hostKeys":"by-tier","identity":"","jump":"","name":"web-1","port":22,"roles":[],"user":""}
target	shop	staging	0	{"batches":["100%"],"environment":"staging","health":{"command":[],"http":[],"within":30},"hooks":[],"hosts":["web-1"],"index":"","keep":5,"lease":900,"maxFailed":0,"module":"","project":"shop","python":"","recipe":"python-venv","root":"/srv/shop","shared":[],"stepTimeout":600}
\.


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.deployment (id, kind, state, project, environment, release_id, version, build, plan_hash, reason, person, workstation, started, finished, plan) FROM stdin;
1	deploy	succeeded	shop	staging	1	1.4.0	3	cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc	first	Ada	laptop	1790000000123	1790000060123	{}
\.


--
-- Data for Name: deployment_host; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.deployment_host (deployment_id, host, "position", state, folder_before, folder_now, failure) FROM stdin;
1	web-1	0	done			
\.


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.journal (id, deployment_id, host, step, attempt, epoch, state, intended, concluded, detail, output) FROM stdin;
1	1	web-1	switch	1	0	succeeded	1790000000123	1790000000123		
\.


--
-- Data for Name: placement; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.placement (id, release_id, kind, destination, location, sha256, verified, overwritten, note, at, person) FROM stdin;
1	1	store	archive	/srv/archive/shop	bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb	1	0		1790000000123	Ada
\.


--
-- Data for Name: release; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.release (id, project, version, build, commit_id, sha256, created, body) FROM stdin;
1	shop	1.4.0	3	aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa	bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb	1790000000123	{"artifact":{"digests":{"blake2b":"","md5":"","sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","size":1234},"fileName":"shop-1.4.0.tar.gz","kind":"sdist"},"build":3,"checks":[],"commit":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","committed":null,"created":1790000000123,"differingMembers":[],"package":"shop","participants":{},"person":"Ada","project":"shop","reproducibility":"not-compared","requirements":[],"requiresPython":"","sandboxed":false,"tag":"v1.4.0","version":"1.4.0","wheel":{"digests":{"blake2b":"","md5":"","sha256":"","size":0},"fileName":"","kind":"sdist"}}
\.


--
-- Data for Name: release_trial; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.release_trial (id, release_id, at, person, body) FROM stdin;
1	1	1790000100123	Ada	{"at":1790000100123,"installation":{"details":[],"hint":"","id":"install.offline","number":24,"sentence":"It installs offline, its dependencies fit, and it imports.","severity":"warning","verdict":"passed"},"noWheelBecause":"","participants":{"wheel":"0.38.4"},"person":"Ada","sandboxed":true,"wheel":{"digests":{"blake2b":"k","md5":"m","sha256":"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd","size":4},"fileName":"shop-1.4.0-py3-none-any.whl","kind":"wheel"}}
\.


--
-- Data for Name: schema_version; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.schema_version (id, version) FROM stdin;
1	5
\.


--
-- Data for Name: standing; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.standing (project, environment, latest_id, latest_kind, latest_state, latest_version, latest_build, latest_person, latest_since, good_id, good_release, good_kind, good_version, good_build, good_person, good_since, former_version, former_build) FROM stdin;
shop	staging	1	deploy	succeeded	1.4.0	3	Ada	1790000060123	1	1	deploy	1.4.0	3	Ada	1790000060123	\N	\N
\.


--
-- Data for Name: tag_sighting; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.tag_sighting (project, tag, commit_id, first_seen, last_seen) FROM stdin;
shop	v1.4.0	aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa	1790000000123	1790000000123
\.


--
-- Name: build_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.build_id_seq', 1, true);


--
-- Name: deployment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.deployment_id_seq', 1, true);


--
-- Name: journal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.journal_id_seq', 1, true);


--
-- Name: placement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.placement_id_seq', 1, true);


--
-- Name: release_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.release_id_seq', 1, true);


--
-- Name: release_trial_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.release_trial_id_seq', 1, true);


--
-- Name: audit_event audit_event_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (seq);


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (id);


--
-- Name: build_counter build_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.build_counter
    ADD CONSTRAINT build_counter_pkey PRIMARY KEY (project);


--
-- Name: build build_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.build
    ADD CONSTRAINT build_pkey PRIMARY KEY (id);


--
-- Name: build build_project_number_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.build
    ADD CONSTRAINT build_project_number_key UNIQUE (project, number);


--
-- Name: configured configured_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.configured
    ADD CONSTRAINT configured_pkey PRIMARY KEY (kind, name, place);


--
-- Name: deployment_host deployment_host_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deployment_host
    ADD CONSTRAINT deployment_host_pkey PRIMARY KEY (deployment_id, host);


--
-- Name: deployment deployment_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);


--
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (id);


--
-- Name: placement placement_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.placement
    ADD CONSTRAINT placement_pkey PRIMARY KEY (id);


--
-- Name: release release_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (id);


--
-- Name: release release_project_build_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.release
    ADD CONSTRAINT release_project_build_key UNIQUE (project, build);


--
-- Name: release_trial release_trial_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.release_trial
    ADD CONSTRAINT release_trial_pkey PRIMARY KEY (id);


--
-- Name: schema_version schema_version_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (id);


--
-- Name: standing standing_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.standing
    ADD CONSTRAINT standing_pkey PRIMARY KEY (project, environment);


--
-- Name: tag_sighting tag_sighting_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.tag_sighting
    ADD CONSTRAINT tag_sighting_pkey PRIMARY KEY (project, tag);


--
-- Name: audit_event_action; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_event_action ON public.audit_event USING btree (action, seq);


--
-- Name: audit_event_object; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_event_object ON public.audit_event USING btree (object, seq);


--
-- Name: audit_event_person; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_event_person ON public.audit_event USING btree (person, seq);


--
-- Name: audit_event_time; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_event_time ON public.audit_event USING btree (at_us);


--
-- Name: build_running; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX build_running ON public.build USING btree (id) WHERE (state = 'running'::text);


--
-- Name: deployment_good; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX deployment_good ON public.deployment USING btree (project, environment, id) WHERE (state = 'succeeded'::text);


--
-- Name: deployment_open; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX deployment_open ON public.deployment USING btree (project, environment) WHERE (state = ANY (ARRAY['running'::text, 'interrupted'::text]));


--
-- Name: deployment_place; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX deployment_place ON public.deployment USING btree (project, environment, id);


--
-- Name: journal_deployment; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX journal_deployment ON public.journal USING btree (deployment_id, id);


--
-- Name: journal_open; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX journal_open ON public.journal USING btree (deployment_id, id) WHERE (state = 'intended'::text);


--
-- Name: placement_destination; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX placement_destination ON public.placement USING btree (kind, destination, sha256);


--
-- Name: placement_release; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX placement_release ON public.placement USING btree (release_id, id);


--
-- Name: release_created; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX release_created ON public.release USING btree (created, id);


--
-- Name: release_sha256; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX release_sha256 ON public.release USING btree (sha256);


--
-- Name: release_trial_release; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX release_trial_release ON public.release_trial USING btree (release_id, id);


--
-- Name: release_version; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX release_version ON public.release USING btree (project, version, build);


--
-- Name: audit_event audit_event_chains; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_event_chains BEFORE INSERT ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.slipway_chain();

ALTER TABLE public.audit_event ENABLE ALWAYS TRIGGER audit_event_chains;


--
-- Name: audit_event audit_event_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_event_guards_delete BEFORE DELETE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('the audit trail is only added to');

ALTER TABLE public.audit_event ENABLE ALWAYS TRIGGER audit_event_guards_delete;


--
-- Name: audit_event audit_event_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_event_guards_delete_all BEFORE TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('the audit trail is only added to');

ALTER TABLE public.audit_event ENABLE ALWAYS TRIGGER audit_event_guards_delete_all;


--
-- Name: audit_event audit_event_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_event_guards_update BEFORE UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('the audit trail is only added to');

ALTER TABLE public.audit_event ENABLE ALWAYS TRIGGER audit_event_guards_update;


--
-- Name: audit_head audit_head_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_head_guards_delete BEFORE DELETE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('the head of the audit trail stays');

ALTER TABLE public.audit_head ENABLE ALWAYS TRIGGER audit_head_guards_delete;


--
-- Name: audit_head audit_head_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_head_guards_delete_all BEFORE TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('the head of the audit trail stays');

ALTER TABLE public.audit_head ENABLE ALWAYS TRIGGER audit_head_guards_delete_all;


--
-- Name: audit_head audit_head_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER audit_head_guards_update BEFORE UPDATE ON public.audit_head FOR EACH ROW WHEN (((new.seq <> (old.seq + 1)) OR (new.chain_id <> old.chain_id) OR (new.id <> old.id))) EXECUTE FUNCTION public.slipway_refuse('the head of the audit trail moves by one event at a time');

ALTER TABLE public.audit_head ENABLE ALWAYS TRIGGER audit_head_guards_update;


--
-- Name: build_counter build_counter_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_counter_guards_delete BEFORE DELETE ON public.build_counter FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a build number never comes again');

ALTER TABLE public.build_counter ENABLE ALWAYS TRIGGER build_counter_guards_delete;


--
-- Name: build_counter build_counter_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_counter_guards_delete_all BEFORE TRUNCATE ON public.build_counter FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a build number never comes again');

ALTER TABLE public.build_counter ENABLE ALWAYS TRIGGER build_counter_guards_delete_all;


--
-- Name: build_counter build_counter_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_counter_guards_update BEFORE UPDATE ON public.build_counter FOR EACH ROW WHEN (((new.taken <= old.taken) OR (new.project <> old.project))) EXECUTE FUNCTION public.slipway_refuse('a build number never comes again');

ALTER TABLE public.build_counter ENABLE ALWAYS TRIGGER build_counter_guards_update;


--
-- Name: build build_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_guards_delete BEFORE DELETE ON public.build FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a build is never removed');

ALTER TABLE public.build ENABLE ALWAYS TRIGGER build_guards_delete;


--
-- Name: build build_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_guards_delete_all BEFORE TRUNCATE ON public.build FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a build is never removed');

ALTER TABLE public.build ENABLE ALWAYS TRIGGER build_guards_delete_all;


--
-- Name: build build_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER build_guards_update BEFORE UPDATE ON public.build FOR EACH ROW WHEN (((old.state <> 'running'::text) OR (new.project <> old.project) OR (new.number <> old.number))) EXECUTE FUNCTION public.slipway_refuse('a build that has ended does not change');

ALTER TABLE public.build ENABLE ALWAYS TRIGGER build_guards_update;


--
-- Name: deployment deployment_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_guards_delete BEFORE DELETE ON public.deployment FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a deployment is never removed');

ALTER TABLE public.deployment ENABLE ALWAYS TRIGGER deployment_guards_delete;


--
-- Name: deployment deployment_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_guards_delete_all BEFORE TRUNCATE ON public.deployment FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a deployment is never removed');

ALTER TABLE public.deployment ENABLE ALWAYS TRIGGER deployment_guards_delete_all;


--
-- Name: deployment deployment_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_guards_update BEFORE UPDATE ON public.deployment FOR EACH ROW WHEN (((old.state = ANY (ARRAY['succeeded'::text, 'reverted'::text, 'abandoned'::text])) OR (new.release_id <> old.release_id) OR (new.plan <> old.plan) OR (new.plan_hash <> old.plan_hash) OR (new.project <> old.project) OR (new.environment <> old.environment))) EXECUTE FUNCTION public.slipway_refuse('a deployment that is over does not change, and its plan never does');

ALTER TABLE public.deployment ENABLE ALWAYS TRIGGER deployment_guards_update;


--
-- Name: deployment_host deployment_host_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_host_guards_delete BEFORE DELETE ON public.deployment_host FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('the outcome of a host is never removed');

ALTER TABLE public.deployment_host ENABLE ALWAYS TRIGGER deployment_host_guards_delete;


--
-- Name: deployment_host deployment_host_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_host_guards_delete_all BEFORE TRUNCATE ON public.deployment_host FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('the outcome of a host is never removed');

ALTER TABLE public.deployment_host ENABLE ALWAYS TRIGGER deployment_host_guards_delete_all;


--
-- Name: deployment deployment_stands; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER deployment_stands AFTER INSERT OR UPDATE ON public.deployment FOR EACH ROW EXECUTE FUNCTION public.slipway_stand();

ALTER TABLE public.deployment ENABLE ALWAYS TRIGGER deployment_stands;


--
-- Name: journal journal_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER journal_guards_delete BEFORE DELETE ON public.journal FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('the journal is never shortened');

ALTER TABLE public.journal ENABLE ALWAYS TRIGGER journal_guards_delete;


--
-- Name: journal journal_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER journal_guards_delete_all BEFORE TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('the journal is never shortened');

ALTER TABLE public.journal ENABLE ALWAYS TRIGGER journal_guards_delete_all;


--
-- Name: journal journal_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER journal_guards_update BEFORE UPDATE ON public.journal FOR EACH ROW WHEN (((old.state <> 'intended'::text) OR (new.deployment_id <> old.deployment_id) OR (new.host <> old.host) OR (new.step <> old.step) OR (new.attempt <> old.attempt) OR (new.epoch <> old.epoch))) EXECUTE FUNCTION public.slipway_refuse('a line of the journal is concluded once');

ALTER TABLE public.journal ENABLE ALWAYS TRIGGER journal_guards_update;


--
-- Name: placement placement_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER placement_guards_delete BEFORE DELETE ON public.placement FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a fact is never removed');

ALTER TABLE public.placement ENABLE ALWAYS TRIGGER placement_guards_delete;


--
-- Name: placement placement_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER placement_guards_delete_all BEFORE TRUNCATE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a fact is never removed');

ALTER TABLE public.placement ENABLE ALWAYS TRIGGER placement_guards_delete_all;


--
-- Name: placement placement_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER placement_guards_update BEFORE UPDATE ON public.placement FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a fact never changes');

ALTER TABLE public.placement ENABLE ALWAYS TRIGGER placement_guards_update;


--
-- Name: release release_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_guards_delete BEFORE DELETE ON public.release FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a release is never removed');

ALTER TABLE public.release ENABLE ALWAYS TRIGGER release_guards_delete;


--
-- Name: release release_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_guards_delete_all BEFORE TRUNCATE ON public.release FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a release is never removed');

ALTER TABLE public.release ENABLE ALWAYS TRIGGER release_guards_delete_all;


--
-- Name: release release_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_guards_update BEFORE UPDATE ON public.release FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a release never changes');

ALTER TABLE public.release ENABLE ALWAYS TRIGGER release_guards_update;


--
-- Name: release_trial release_trial_guards_delete; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_trial_guards_delete BEFORE DELETE ON public.release_trial FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a fact is never removed');

ALTER TABLE public.release_trial ENABLE ALWAYS TRIGGER release_trial_guards_delete;


--
-- Name: release_trial release_trial_guards_delete_all; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_trial_guards_delete_all BEFORE TRUNCATE ON public.release_trial FOR EACH STATEMENT EXECUTE FUNCTION public.slipway_refuse('a fact is never removed');

ALTER TABLE public.release_trial ENABLE ALWAYS TRIGGER release_trial_guards_delete_all;


--
-- Name: release_trial release_trial_guards_update; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER release_trial_guards_update BEFORE UPDATE ON public.release_trial FOR EACH ROW EXECUTE FUNCTION public.slipway_refuse('a fact never changes');

ALTER TABLE public.release_trial ENABLE ALWAYS TRIGGER release_trial_guards_update;


--
-- Name: deployment_host deployment_host_deployment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deployment_host
    ADD CONSTRAINT deployment_host_deployment_id_fkey FOREIGN KEY (deployment_id) REFERENCES public.deployment(id);


--
-- Name: deployment deployment_release_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT deployment_release_id_fkey FOREIGN KEY (release_id) REFERENCES public.release(id);


--
-- Name: journal journal_deployment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_deployment_id_fkey FOREIGN KEY (deployment_id) REFERENCES public.deployment(id);


--
-- Name: placement placement_release_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.placement
    ADD CONSTRAINT placement_release_id_fkey FOREIGN KEY (release_id) REFERENCES public.release(id);


--
-- Name: release_trial release_trial_release_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.release_trial
    ADD CONSTRAINT release_trial_release_id_fkey FOREIGN KEY (release_id) REFERENCES public.release(id);


--
-- Name: audit_search; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit_search (
    seq bigint NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE public.audit_day (
    day bigint NOT NULL,
    project text NOT NULL,
    environment text NOT NULL,
    outcome text NOT NULL,
    events bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);

CREATE TABLE public.audit_count (
    facet text NOT NULL,
    value text NOT NULL,
    day bigint NOT NULL,
    events bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);

COPY public.audit_search (seq, words) FROM stdin;
1	'trail':1 'started':2 'trail':3 '4fd3a0e6':4 '5b5c':5 '4a43':6 '9f5e':7 '0a4a5e0d7c11':8 'p':9 'r646f6e65':10 'a747261696c2e73746172746564':11 'g747261696c':12 'o747261696c':13 'o747261696c2f34666433613065362d356235632d346134332d396635652d306134613565306437633131':14
2	'release':1 'created':2 'release':3 'shop':4 '1':5 '4':6 '0':7 'ada':8 '3':9 'p616461':10 'r646f6e65':11 'a72656c656173652e63726561746564':12 'g72656c65617365':13 'j73686f70':14 'o72656c65617365':15 'o72656c656173652f73686f70':16 'o72656c656173652f73686f702f312e342e30':17
3	'deployment':1 'succeeded':2 'deployment':3 '1':4 'ada':5 'p616461':6 'r646f6e65':7 'a6465706c6f796d656e742e737563636565646564':8 'g6465706c6f796d656e74':9 'j73686f70':10 'e73746167696e67':11 'o6465706c6f796d656e74':12 'o6465706c6f796d656e742f31':13
\.

COPY public.audit_day (day, project, environment, outcome, events, first_seq, last_seq) FROM stdin;
20717			done	1	1	1
20717	shop		done	1	2	2
20717	shop	staging	done	1	3	3
\.

COPY public.audit_count (facet, value, day, events, first_seq, last_seq) FROM stdin;
all		20717	3	1	3
environment	staging	20717	1	3	3
outcome	done	20717	3	1	3
project	shop	20717	2	2	3
\.

ALTER TABLE ONLY public.audit_count
    ADD CONSTRAINT audit_count_pkey PRIMARY KEY (facet, value, day);

ALTER TABLE ONLY public.audit_search
    ADD CONSTRAINT audit_search_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.audit_day
    ADD CONSTRAINT audit_day_pkey PRIMARY KEY (day, project, environment, outcome);

CREATE INDEX audit_search_words ON public.audit_search USING gin (words);


--
-- PostgreSQL database dump complete
--


