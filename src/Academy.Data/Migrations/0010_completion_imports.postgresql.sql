-- Files of completions that were reached elsewhere, with their rows.
CREATE TABLE "CompletionImport" (
    "Id" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "FileName" character varying(200) NOT NULL,
    "FileHash" character varying(64) NOT NULL,
    "Total" integer NOT NULL,
    "Checked" integer NOT NULL,
    "Added" integer NOT NULL,
    "State" character varying(16) NOT NULL,
    "UploadedBy" uuid NOT NULL,
    "UploadedAt" timestamp with time zone NOT NULL,
    "ConfirmedBy" uuid,
    "ConfirmedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_CompletionImport" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_CompletionImport_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImport_StaffMember_OrganisationId_ConfirmedBy" FOREIGN KEY ("OrganisationId", "ConfirmedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImport_StaffMember_OrganisationId_UploadedBy" FOREIGN KEY ("OrganisationId", "UploadedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "CompletionImportRow" (
    "OrganisationId" uuid NOT NULL,
    "ImportId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "OfferingId" uuid NOT NULL,
    "CourseId" uuid NOT NULL,
    "CompletedOn" date NOT NULL,
    "Training" character varying(200) NOT NULL,
    "Organiser" character varying(200) NOT NULL,
    "Note" character varying(500),
    "Outcome" character varying(16) NOT NULL,
    "EnrolmentId" uuid,
    CONSTRAINT "PK_CompletionImportRow" PRIMARY KEY ("OrganisationId", "ImportId", "Number"),
    CONSTRAINT "FK_CompletionImportRow_CompletionImport_OrganisationId_ImportId" FOREIGN KEY ("OrganisationId", "ImportId") REFERENCES "CompletionImport" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImportRow_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImportRow_Offering_OrganisationId_OfferingId" FOREIGN KEY ("OrganisationId", "OfferingId") REFERENCES "Offering" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImportRow_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_CompletionImport_OrganisationId_ConfirmedBy" ON "CompletionImport" ("OrganisationId", "ConfirmedBy");

CREATE UNIQUE INDEX "IX_CompletionImport_OrganisationId_FileHash" ON "CompletionImport" ("OrganisationId", "FileHash");

CREATE INDEX "IX_CompletionImport_OrganisationId_UploadedBy" ON "CompletionImport" ("OrganisationId", "UploadedBy");

CREATE INDEX "IX_CompletionImportRow_OrganisationId_EnrolmentId" ON "CompletionImportRow" ("OrganisationId", "EnrolmentId");

CREATE INDEX "IX_CompletionImportRow_OrganisationId_OfferingId" ON "CompletionImportRow" ("OrganisationId", "OfferingId");

CREATE INDEX "IX_CompletionImportRow_OrganisationId_StaffMemberId" ON "CompletionImportRow" ("OrganisationId", "StaffMemberId");

grant select, insert, update, delete on "CompletionImport", "CompletionImportRow" to academy_system;
-- An import that was not carried out can be thrown away.
grant select, insert, delete on "CompletionImport", "CompletionImportRow" to academy_app;
grant update ("Checked", "Added", "State", "ConfirmedBy", "ConfirmedAt", "EndedAt") on "CompletionImport" to academy_app;
grant update ("Outcome", "EnrolmentId") on "CompletionImportRow" to academy_app;

alter table "CompletionImport" enable row level security;
create policy system_sees_all on "CompletionImport" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "CompletionImport" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "CompletionImportRow" enable row level security;
create policy system_sees_all on "CompletionImportRow" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "CompletionImportRow" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
