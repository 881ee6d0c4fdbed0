-- How terms recruit, who is put forward for them by whom, what became of it, and who decides in a superior's place.
CREATE TABLE "Recruitment" (
    "OrganisationId" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "ApplyUntil" date NOT NULL,
    "ApproveUntil" date NOT NULL,
    "DecideBy" date NOT NULL,
    "AnswerDays" integer NOT NULL,
    "SubstituteUntil" integer,
    "Rule" text NOT NULL,
    "WaitingPlaces" integer,
    "DecidedAt" timestamp with time zone,
    "DrawList" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Recruitment" PRIMARY KEY ("OrganisationId", "TermId"),
    CONSTRAINT "FK_Recruitment_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Recruitment_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Application" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "HostOrganisationId" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "Way" character varying(16) NOT NULL,
    "ReplacesId" uuid,
    "Name" text NOT NULL,
    "Reading" text NOT NULL,
    "ReadingKey" text COLLATE "C" NOT NULL,
    "OfficeName" text,
    "Reason" text NOT NULL,
    "OwnOrder" integer,
    "State" character varying(16) NOT NULL,
    "FiledBy" character varying(16) NOT NULL,
    "FilerId" uuid NOT NULL,
    "FiledAt" timestamp with time zone NOT NULL,
    "ConsentedAt" timestamp with time zone,
    "SubmittedAt" timestamp with time zone,
    "WaitingRank" integer,
    "AnswerUntil" date,
    "OutcomeVersion" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Application" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Application_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_Term_HostOrganisationId_TermId" FOREIGN KEY ("HostOrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_Application_OrganisationId_ReplacesId" FOREIGN KEY ("OrganisationId", "ReplacesId") REFERENCES "Application" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ApplicationStep" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "ApplicationId" uuid NOT NULL,
    "Kind" character varying(16) NOT NULL,
    "State" character varying(16) NOT NULL,
    "ActorId" uuid,
    "InPlaceOfId" uuid,
    "Comment" text,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ApplicationStep" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ApplicationStep_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationStep_Application_OrganisationId_ApplicationId" FOREIGN KEY ("OrganisationId", "ApplicationId") REFERENCES "Application" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ApprovalDeputy" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SuperiorId" uuid NOT NULL,
    "DeputyId" uuid NOT NULL,
    "From" date NOT NULL,
    "Until" date NOT NULL,
    "NamedBy" uuid NOT NULL,
    "NamedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_ApprovalDeputy" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ApprovalDeputy_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApprovalDeputy_StaffMember_OrganisationId_SuperiorId" FOREIGN KEY ("OrganisationId", "SuperiorId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApprovalDeputy_StaffMember_OrganisationId_DeputyId" FOREIGN KEY ("OrganisationId", "DeputyId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Placement" (
    "OrganisationId" uuid NOT NULL,
    "ApplicationId" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "HomeOrganisationId" uuid NOT NULL,
    "State" character varying(16) NOT NULL,
    "Drawn" character varying(16),
    "Position" integer,
    "WaitingRank" integer,
    "Note" text,
    "AnswerUntil" date,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Placement" PRIMARY KEY ("OrganisationId", "ApplicationId"),
    CONSTRAINT "FK_Placement_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Placement_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Placement_Application_HomeOrganisationId_ApplicationId" FOREIGN KEY ("HomeOrganisationId", "ApplicationId") REFERENCES "Application" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_Application_Once" ON "Application" ("OrganisationId", "HostOrganisationId", "TermId", "StaffMemberId");

CREATE INDEX "IX_Application_Host" ON "Application" ("HostOrganisationId", "TermId", "SubmittedAt");

CREATE INDEX "IX_Application_OrganisationId_State" ON "Application" ("OrganisationId", "State");

CREATE INDEX "IX_Application_OrganisationId_ReplacesId" ON "Application" ("OrganisationId", "ReplacesId");

CREATE INDEX "IX_Application_OrganisationId_StaffMemberId" ON "Application" ("OrganisationId", "StaffMemberId");

CREATE INDEX "IX_ApplicationStep_OrganisationId_ApplicationId" ON "ApplicationStep" ("OrganisationId", "ApplicationId");

CREATE INDEX "IX_ApprovalDeputy_OrganisationId_SuperiorId" ON "ApprovalDeputy" ("OrganisationId", "SuperiorId");

CREATE INDEX "IX_ApprovalDeputy_OrganisationId_DeputyId" ON "ApprovalDeputy" ("OrganisationId", "DeputyId");

CREATE INDEX "IX_Placement_OrganisationId_TermId" ON "Placement" ("OrganisationId", "TermId");

CREATE INDEX "IX_Placement_HomeOrganisationId_ApplicationId" ON "Placement" ("HomeOrganisationId", "ApplicationId");

grant select, insert, update, delete on "Recruitment", "Application", "ApplicationStep", "ApprovalDeputy", "Placement" to academy_system;
grant select, insert, update on "Recruitment", "Application", "ApprovalDeputy", "Placement" to academy_app;
grant select, insert on "ApplicationStep" to academy_app;

alter table "Recruitment" enable row level security;
create policy system_sees_all on "Recruitment" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Recruitment" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Application" enable row level security;
create policy system_sees_all on "Application" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Application" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ApplicationStep" enable row level security;
create policy system_sees_all on "ApplicationStep" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ApplicationStep" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ApprovalDeputy" enable row level security;
create policy system_sees_all on "ApprovalDeputy" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ApprovalDeputy" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Placement" enable row level security;
create policy system_sees_all on "Placement" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Placement" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

-- How an announced term recruits is for everybody to read.
create policy all_see_what_is_announced on "Recruitment" for select to academy_app
    using (exists (select from "Term" t where t."OrganisationId" = "Recruitment"."OrganisationId" and t."Id" = "Recruitment"."TermId" and t."AnnouncedAt" is not null));

-- The host reads an application from when the applicant's organisation has handed it over.
create policy host_sees_what_was_submitted on "Application" for select to academy_app
    using ("SubmittedAt" is not null and "HostOrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
