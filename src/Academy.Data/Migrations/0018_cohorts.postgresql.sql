-- Cohorts: programmes of sessions, the terms made from them, who takes part, and what was recorded of them.
CREATE TABLE "ProgrammeTemplate" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "Key" character varying(64),
    "Name" text NOT NULL,
    "NameEnglish" text,
    "Summary" text NOT NULL,
    "Plan" text NOT NULL,
    "Version" integer NOT NULL,
    "DeletedAt" timestamp with time zone,
    CONSTRAINT "PK_ProgrammeTemplate" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ProgrammeTemplate_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Term" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TemplateId" uuid NOT NULL,
    "Name" text NOT NULL,
    "NameEnglish" text,
    "Summary" text NOT NULL,
    "Terms" text NOT NULL,
    "AnnouncedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    "CreatedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Term" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Term_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Term_ProgrammeTemplate_OrganisationId_TemplateId" FOREIGN KEY ("OrganisationId", "TemplateId") REFERENCES "ProgrammeTemplate" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "TermSession" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Day" date NOT NULL,
    "StartMinute" integer NOT NULL,
    "Minutes" integer NOT NULL,
    "Details" text NOT NULL,
    "Told" text,
    CONSTRAINT "PK_TermSession" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_TermSession_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermSession_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Participation" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "HomeOrganisationId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "Name" text NOT NULL,
    "Reading" text NOT NULL,
    "ReadingKey" text COLLATE "C" NOT NULL,
    "HomeName" text NOT NULL,
    "OfficeName" text,
    "Mail" text,
    "ConsentedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_Participation" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "AK_Participation_OrganisationId_Id_HomeOrganisationId" UNIQUE ("OrganisationId", "Id", "HomeOrganisationId"),
    CONSTRAINT "FK_Participation_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Participation_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Participation_StaffMember_HomeOrganisationId_StaffMemberId" FOREIGN KEY ("HomeOrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ParticipationEvent" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "HomeOrganisationId" uuid NOT NULL,
    "Kind" character varying(16) NOT NULL,
    "SessionId" uuid,
    "Attendance" character varying(16),
    "IsMet" boolean,
    "RecordedAt" timestamp with time zone NOT NULL,
    "ActorId" uuid,
    CONSTRAINT "PK_ParticipationEvent" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ParticipationEvent_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ParticipationEvent_Participation" FOREIGN KEY ("OrganisationId", "ParticipationId", "HomeOrganisationId") REFERENCES "Participation" ("OrganisationId", "Id", "HomeOrganisationId") ON DELETE RESTRICT,
    CONSTRAINT "FK_ParticipationEvent_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_ProgrammeTemplate_OrganisationId_Key" ON "ProgrammeTemplate" ("OrganisationId", "Key");

CREATE INDEX "IX_Term_OrganisationId_TemplateId" ON "Term" ("OrganisationId", "TemplateId");

CREATE INDEX "IX_Term_AnnouncedAt" ON "Term" ("AnnouncedAt");

CREATE UNIQUE INDEX "IX_TermSession_OrganisationId_TermId_Number" ON "TermSession" ("OrganisationId", "TermId", "Number");

CREATE INDEX "IX_TermSession_Day" ON "TermSession" ("Day");

CREATE UNIQUE INDEX "IX_Participation_Once" ON "Participation" ("OrganisationId", "TermId", "HomeOrganisationId", "StaffMemberId");

CREATE INDEX "IX_Participation_HomeOrganisationId_StaffMemberId" ON "Participation" ("HomeOrganisationId", "StaffMemberId");

CREATE INDEX "IX_ParticipationEvent_Participation" ON "ParticipationEvent" ("OrganisationId", "ParticipationId", "HomeOrganisationId");

CREATE INDEX "IX_ParticipationEvent_OrganisationId_SessionId" ON "ParticipationEvent" ("OrganisationId", "SessionId");

-- A rule of the host of a term, for its participants: whose it is.
alter table "ReminderRule" add "Origin" uuid;

CREATE UNIQUE INDEX "IX_ReminderRule_Origin" ON "ReminderRule" ("OrganisationId", "Origin", "Cause");

-- Whose date a due date follows.
alter table "Enrolment" add "DueOrigin" uuid;

grant select, insert, update, delete on "ProgrammeTemplate", "Term", "TermSession", "Participation", "ParticipationEvent" to academy_system;
grant select, insert, update on "ProgrammeTemplate", "Term", "TermSession", "Participation" to academy_app;
grant select, insert on "ParticipationEvent" to academy_app;

alter table "ProgrammeTemplate" enable row level security;
create policy system_sees_all on "ProgrammeTemplate" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ProgrammeTemplate" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Term" enable row level security;
create policy system_sees_all on "Term" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Term" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "TermSession" enable row level security;
create policy system_sees_all on "TermSession" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "TermSession" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Participation" enable row level security;
create policy system_sees_all on "Participation" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Participation" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ParticipationEvent" enable row level security;
create policy system_sees_all on "ParticipationEvent" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ParticipationEvent" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

-- What is announced is for everybody to read.
create policy all_see_what_is_announced on "Term" for select to academy_app using ("AnnouncedAt" is not null);
create policy all_see_what_is_announced on "TermSession" for select to academy_app
    using (exists (select from "Term" t where t."OrganisationId" = "TermSession"."OrganisationId" and t."Id" = "TermSession"."TermId" and t."AnnouncedAt" is not null));

-- The organisation that somebody works for reads what another one, as host, has of them.
create policy home_sees_its_people on "Participation" for select to academy_app
    using ("HomeOrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
create policy home_sees_its_people on "ParticipationEvent" for select to academy_app
    using ("HomeOrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
