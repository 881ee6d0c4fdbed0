-- What groups of a term work on: their discussion, files and proposal, what they hand in, its marks, the order of presentations, what is shown.

CREATE TABLE "GroupMessage" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Group" integer NOT NULL,
    "ParticipationId" uuid,
    "HostStaffId" uuid,
    "Text" text NOT NULL,
    "PostedAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    CONSTRAINT "PK_GroupMessage" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_GroupMessage_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupMessage_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupMessage_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "GroupFile" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Group" integer NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "Name" text NOT NULL,
    "MediaType" text NOT NULL,
    "Bytes" bigint NOT NULL,
    "Hash" text NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    CONSTRAINT "PK_GroupFile" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_GroupFile_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupFile_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupFile_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ProposalVersion" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Group" integer NOT NULL,
    "Number" integer NOT NULL,
    "Text" text NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ProposalVersion" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ProposalVersion_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProposalVersion_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProposalVersion_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Submission" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Group" integer NOT NULL,
    "Number" integer NOT NULL,
    "ProposalNumber" integer NOT NULL,
    "Files" text NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "SubmittedAt" timestamp with time zone NOT NULL,
    "State" character varying(16) NOT NULL,
    "Comment" text,
    "DecidedAt" timestamp with time zone,
    "DecidedById" uuid,
    "ShowcasedAt" timestamp with time zone,
    CONSTRAINT "PK_Submission" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Submission_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Submission_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Submission_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "TermAssessor" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "NamedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_TermAssessor" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_TermAssessor_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermAssessor_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermAssessor_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Assessment" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SubmissionId" uuid NOT NULL,
    "AssessorId" uuid,
    "ParticipationId" uuid,
    "Marks" text NOT NULL,
    "Comment" text,
    "SavedAt" timestamp with time zone NOT NULL,
    "HandedInAt" timestamp with time zone,
    CONSTRAINT "PK_Assessment" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Assessment_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_Submission_OrganisationId_SubmissionId" FOREIGN KEY ("OrganisationId", "SubmissionId") REFERENCES "Submission" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_StaffMember_OrganisationId_AssessorId" FOREIGN KEY ("OrganisationId", "AssessorId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "PresentationOrder" (
    "OrganisationId" uuid NOT NULL,
    "TermId" uuid NOT NULL,
    "Groups" text NOT NULL,
    "Seed" text,
    "FirstAfter" integer NOT NULL,
    "Minutes" integer NOT NULL,
    "ChangedAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_PresentationOrder" PRIMARY KEY ("OrganisationId", "TermId"),
    CONSTRAINT "FK_PresentationOrder_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PresentationOrder_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ShowcaseConsent" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "SubmissionId" uuid NOT NULL,
    "ParticipationId" uuid NOT NULL,
    "GivenAt" timestamp with time zone NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_ShowcaseConsent" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ShowcaseConsent_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShowcaseConsent_Submission_OrganisationId_SubmissionId" FOREIGN KEY ("OrganisationId", "SubmissionId") REFERENCES "Submission" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShowcaseConsent_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_GroupMessage_OrganisationId_ParticipationId" ON "GroupMessage" ("OrganisationId", "ParticipationId");

CREATE INDEX "IX_GroupMessage_OrganisationId_TermId_Group_PostedAt" ON "GroupMessage" ("OrganisationId", "TermId", "Group", "PostedAt");

CREATE INDEX "IX_GroupFile_OrganisationId_ParticipationId" ON "GroupFile" ("OrganisationId", "ParticipationId");

CREATE INDEX "IX_GroupFile_OrganisationId_TermId_Group" ON "GroupFile" ("OrganisationId", "TermId", "Group");

CREATE INDEX "IX_ProposalVersion_OrganisationId_ParticipationId" ON "ProposalVersion" ("OrganisationId", "ParticipationId");

CREATE UNIQUE INDEX "IX_ProposalVersion_Once" ON "ProposalVersion" ("OrganisationId", "TermId", "Group", "Number");

CREATE INDEX "IX_Submission_OrganisationId_ParticipationId" ON "Submission" ("OrganisationId", "ParticipationId");

CREATE UNIQUE INDEX "IX_Submission_Once" ON "Submission" ("OrganisationId", "TermId", "Group", "Number");

CREATE INDEX "IX_Submission_ShowcasedAt" ON "Submission" ("ShowcasedAt");

CREATE INDEX "IX_TermAssessor_OrganisationId_StaffMemberId" ON "TermAssessor" ("OrganisationId", "StaffMemberId");

CREATE UNIQUE INDEX "IX_TermAssessor_Once" ON "TermAssessor" ("OrganisationId", "TermId", "StaffMemberId");

CREATE INDEX "IX_Assessment_OrganisationId_AssessorId" ON "Assessment" ("OrganisationId", "AssessorId");

CREATE INDEX "IX_Assessment_OrganisationId_ParticipationId" ON "Assessment" ("OrganisationId", "ParticipationId");

CREATE UNIQUE INDEX "IX_Assessment_OnceByAssessor" ON "Assessment" ("OrganisationId", "SubmissionId", "AssessorId");

CREATE UNIQUE INDEX "IX_Assessment_OnceByParticipant" ON "Assessment" ("OrganisationId", "SubmissionId", "ParticipationId");

CREATE INDEX "IX_ShowcaseConsent_OrganisationId_ParticipationId" ON "ShowcaseConsent" ("OrganisationId", "ParticipationId");

CREATE UNIQUE INDEX "IX_ShowcaseConsent_Once" ON "ShowcaseConsent" ("OrganisationId", "SubmissionId", "ParticipationId");

grant select, insert, update, delete on "GroupMessage", "GroupFile", "ProposalVersion", "Submission", "TermAssessor", "Assessment", "PresentationOrder", "ShowcaseConsent" to academy_system;
grant select, insert, update on "GroupMessage", "GroupFile", "Submission", "TermAssessor", "Assessment", "PresentationOrder", "ShowcaseConsent" to academy_app;
grant select, insert on "ProposalVersion" to academy_app;

alter table "GroupMessage" enable row level security;
create policy system_sees_all on "GroupMessage" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "GroupMessage" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "GroupFile" enable row level security;
create policy system_sees_all on "GroupFile" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "GroupFile" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ProposalVersion" enable row level security;
create policy system_sees_all on "ProposalVersion" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ProposalVersion" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Submission" enable row level security;
create policy system_sees_all on "Submission" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Submission" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "TermAssessor" enable row level security;
create policy system_sees_all on "TermAssessor" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "TermAssessor" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Assessment" enable row level security;
create policy system_sees_all on "Assessment" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Assessment" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "PresentationOrder" enable row level security;
create policy system_sees_all on "PresentationOrder" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "PresentationOrder" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ShowcaseConsent" enable row level security;
create policy system_sees_all on "ShowcaseConsent" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ShowcaseConsent" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
