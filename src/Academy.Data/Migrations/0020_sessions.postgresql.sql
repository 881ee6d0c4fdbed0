-- What happens in the sessions of a term: groups, the reception, files, recordings and reports on them, surveys.
alter table "Participation" add "Group" integer;
alter table "ParticipationEvent" add "Source" character varying(16);
alter table "ParticipationEvent" add "Minutes" integer;
alter table "ParticipationEvent" add "Reason" text;

CREATE TABLE "AttendanceReception" (
    "OrganisationId" uuid NOT NULL,
    "SessionId" uuid NOT NULL,
    "Secret" text NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    CONSTRAINT "PK_AttendanceReception" PRIMARY KEY ("OrganisationId", "SessionId"),
    CONSTRAINT "FK_AttendanceReception_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AttendanceReception_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SessionFile" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SessionId" uuid NOT NULL,
    "Kind" character varying(16) NOT NULL,
    "Name" text NOT NULL,
    "MediaType" text NOT NULL,
    "Bytes" bigint NOT NULL,
    "Hash" text NOT NULL,
    "Seconds" integer,
    "AddedAt" timestamp with time zone NOT NULL,
    "AddedById" uuid NOT NULL,
    "RemovedAt" timestamp with time zone,
    CONSTRAINT "PK_SessionFile" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_SessionFile_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SessionFile_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "RecordingView" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "FileId" uuid NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "Watched" text NOT NULL,
    "Seconds" integer NOT NULL,
    "Position" integer NOT NULL,
    "ChangedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_RecordingView" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_RecordingView_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RecordingView_SessionFile_OrganisationId_FileId" FOREIGN KEY ("OrganisationId", "FileId") REFERENCES "SessionFile" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RecordingView_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "MakeUpReport" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SessionId" uuid NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Text" text NOT NULL,
    "SubmittedAt" timestamp with time zone NOT NULL,
    "State" character varying(16) NOT NULL,
    "Comment" text,
    "DecidedAt" timestamp with time zone,
    "DecidedById" uuid,
    CONSTRAINT "PK_MakeUpReport" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_MakeUpReport_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MakeUpReport_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MakeUpReport_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SurveyAnswer" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SessionId" uuid NOT NULL,
    "Answers" text NOT NULL,
    "Day" date NOT NULL,
    CONSTRAINT "PK_SurveyAnswer" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_SurveyAnswer_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SurveyAnswer_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SurveyReceipt" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SessionId" uuid NOT NULL,
    "ParticipationId" uuid NOT NULL,
    CONSTRAINT "PK_SurveyReceipt" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_SurveyReceipt_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SurveyReceipt_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SurveyReceipt_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_SessionFile_OrganisationId_SessionId" ON "SessionFile" ("OrganisationId", "SessionId");

CREATE UNIQUE INDEX "IX_RecordingView_Once" ON "RecordingView" ("OrganisationId", "FileId", "ParticipationId");

CREATE INDEX "IX_RecordingView_OrganisationId_ParticipationId" ON "RecordingView" ("OrganisationId", "ParticipationId");

CREATE UNIQUE INDEX "IX_MakeUpReport_Once" ON "MakeUpReport" ("OrganisationId", "SessionId", "ParticipationId", "Number");

CREATE INDEX "IX_MakeUpReport_OrganisationId_ParticipationId" ON "MakeUpReport" ("OrganisationId", "ParticipationId");

CREATE INDEX "IX_SurveyAnswer_OrganisationId_SessionId" ON "SurveyAnswer" ("OrganisationId", "SessionId");

CREATE UNIQUE INDEX "IX_SurveyReceipt_Once" ON "SurveyReceipt" ("OrganisationId", "SessionId", "ParticipationId");

CREATE INDEX "IX_SurveyReceipt_OrganisationId_ParticipationId" ON "SurveyReceipt" ("OrganisationId", "ParticipationId");

grant select, insert, update, delete on "AttendanceReception", "SessionFile", "RecordingView", "MakeUpReport", "SurveyAnswer", "SurveyReceipt" to academy_system;
grant select, insert, update on "AttendanceReception", "SessionFile", "RecordingView", "MakeUpReport" to academy_app;
grant select, insert on "SurveyAnswer", "SurveyReceipt" to academy_app;

alter table "AttendanceReception" enable row level security;
create policy system_sees_all on "AttendanceReception" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "AttendanceReception" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "SessionFile" enable row level security;
create policy system_sees_all on "SessionFile" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "SessionFile" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "RecordingView" enable row level security;
create policy system_sees_all on "RecordingView" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "RecordingView" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "MakeUpReport" enable row level security;
create policy system_sees_all on "MakeUpReport" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "MakeUpReport" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "SurveyAnswer" enable row level security;
create policy system_sees_all on "SurveyAnswer" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "SurveyAnswer" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "SurveyReceipt" enable row level security;
create policy system_sees_all on "SurveyReceipt" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "SurveyReceipt" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
