BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'jargonbot','create_terms','2026-11-26 15:14:42.302439+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'jargonbot','create_answers_and_reactions','2026-11-26 15:14:42.303025+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'jargonbot','create_preferences','2026-11-26 15:14:42.303371+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'jargonbot','name_the_emoji_of_reactions','2026-11-26 15:14:42.313253+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'jargonbot','create_flags_and_reviews','2026-11-26 15:14:42.313836+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'jargonbot','create_the_desk_of_curators','2026-11-26 15:14:42.314201+00:00');
CREATE TABLE answers (
            server_id integer not null,
            message_id integer not null,
            channel_id integer not null,
            slug text not null,
            shown_at integer not null, wording text not null default '', gone integer not null default 0,
            primary key (server_id, message_id)
        ) strict
        ;
INSERT INTO "answers" VALUES(1,10,5,'co-production',1795706082482,'75d90255d3326b58',0);
INSERT INTO "answers" VALUES(1,11,5,'advocacy',1795706082556,'a2e91cce822f9cd6',0);
CREATE TABLE blocks (
            server_id integer not null,
            person_id integer not null,
            flag_id text not null,
            blocked_at integer not null,
            blocked_by integer not null,
            primary key (server_id, person_id)
        ) strict
        ;
INSERT INTO "blocks" VALUES(1,102,'20',1795706082764,99);
CREATE TABLE claims (
            server_id integer not null,
            slug text not null,
            definition text not null,
            person_id integer not null,
            claimed_at integer not null,
            primary key (server_id, slug, definition)
        ) strict
        ;
INSERT INTO "claims" VALUES(1,'co-production','pebcdfbcd',99,1795706082756);
CREATE TABLE flags (
            server_id integer not null,
            flag_id text not null,
            slug text not null,
            definition text not null,
            person_id integer not null,
            reason text not null,
            comment text not null,
            wording text not null,
            flagged_at integer not null,
            hidden integer not null default 0,
            review_id text,
            primary key (server_id, flag_id)
        ) strict
        ;
INSERT INTO "flags" VALUES(1,'20','co-production','pebcdfbcd',102,'wrong','We never met as equals.','75d90255d3326b58',1795706082688,0,NULL);
INSERT INTO "flags" VALUES(1,'21','co-production','pebcdfbcd',103,'other','','75d90255d3326b58',1795706082714,0,NULL);
INSERT INTO "flags" VALUES(1,'22','advocacy','pa7673965',102,'out_of_date','There is a new law.','a2e91cce822f9cd6',1795706082728,0,'30');
CREATE TABLE notes (
            name text primary key,
            value text not null
        ) strict
        ;
INSERT INTO "notes" VALUES('shipped','6d28a46788b0a2bf49c0dfe921a53a04');
CREATE TABLE notices (
            server_id integer not null,
            slug text not null,
            channel_id integer not null,
            message_id integer not null,
            primary key (server_id, slug)
        ) strict
        ;
INSERT INTO "notices" VALUES(1,'co-production',6,40);
CREATE TABLE preferences (
            server_id integer not null,
            name text not null,
            value text not null,
            primary key (server_id, name)
        ) strict
        ;
INSERT INTO "preferences" VALUES(1,'notices','6');
INSERT INTO "preferences" VALUES(1,'private','yes');
INSERT INTO "preferences" VALUES(1,'mentions','no');
CREATE TABLE reactions (
            server_id integer not null,
            message_id integer not null,
            person_id integer not null,
            reason text not null,
            emoji text not null,
            burst integer not null,
            reacted_at integer not null,
            review_id text,
            primary key (server_id, message_id, person_id, reason, emoji, burst)
        ) strict
        ;
INSERT INTO "reactions" VALUES(1,10,100,'flagged','🚩',0,1795706082631,NULL);
INSERT INTO "reactions" VALUES(1,10,101,'flagged','🚩',0,1795706082650,NULL);
INSERT INTO "reactions" VALUES(1,11,100,'hard_to_understand','❓',0,1795706082668,NULL);
CREATE TABLE replies (
            server_id integer not null,
            person_id integer not null,
            review_id text not null,
            told_at integer,
            primary key (server_id, person_id, review_id)
        ) strict
        ;
INSERT INTO "replies" VALUES(1,102,'30',NULL);
CREATE TABLE reviews (
            server_id integer not null,
            review_id text not null,
            slug text not null,
            definition text not null,
            decision text not null check (decision in ('resolved', 'declined', 'withdrawn')),
            reply text not null,
            people integer not null,
            changed integer not null,
            decided_at integer not null,
            decided_by integer not null,
            primary key (server_id, review_id)
        ) strict
        ;
INSERT INTO "reviews" VALUES(1,'30','advocacy','pa7673965','resolved','Thank you, it is mended.',1,0,1795706082744,99);
CREATE TABLE terms (
            server_id integer not null,
            layer text not null check (layer in ('shipped', 'imported', 'local')),
            slug text not null,
            document text not null,
            changed_at integer not null,
            changed_by integer,
            primary key (server_id, layer, slug)
        ) strict
        ;
INSERT INTO "terms" VALUES(0,'shipped','co-production','{"label":"Co-production","slug":"co-production","definitions":[{"kind":"plain","text":"People and professionals plan support together, as equals.","source":{"title":"Our words","organisation":"The Guild"}}]}',1795706082367,NULL);
INSERT INTO "terms" VALUES(0,'shipped','advocacy','{"label":"Advocacy","slug":"advocacy","definitions":[{"kind":"plain","text":"Someone helps you to say what you want."}]}',1795706082367,NULL);
INSERT INTO "terms" VALUES(0,'imported','befriending','{"label":"Befriending","slug":"befriending","definitions":[{"kind":"plain","text":"We visit each other."}]}',1795706082421,NULL);
INSERT INTO "terms" VALUES(1,'local','tea-club','{"label":"Tea club","slug":"tea-club","definitions":[{"kind":"plain","text":"We drink tea.","source":{"title":"In our own words","organisation":"Our group"}}]}',1795706082442,99);
CREATE TABLE versions (
            server_id integer primary key,
            version integer not null
        ) strict
        ;
INSERT INTO "versions" VALUES(0,2);
INSERT INTO "versions" VALUES(1,1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX reactions_by_person on reactions (person_id, server_id);
CREATE INDEX answers_by_term on answers (server_id, slug);
CREATE INDEX flags_by_term on flags (server_id, slug);
CREATE INDEX flags_by_person on flags (person_id, server_id);
CREATE INDEX reviews_by_term on reviews (server_id, slug);
COMMIT;
