-- Files of completions that were reached elsewhere, with their rows.
CREATE TABLE "CompletionImport" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "FileHash" TEXT NOT NULL,
    "Total" INTEGER NOT NULL,
    "Checked" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "UploadedBy" TEXT NOT NULL,
    "UploadedAt" TEXT NOT NULL,
    "ConfirmedBy" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_CompletionImport" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_CompletionImport_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImport_StaffMember_OrganisationId_ConfirmedBy" FOREIGN KEY ("OrganisationId", "ConfirmedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CompletionImport_StaffMember_OrganisationId_UploadedBy" FOREIGN KEY ("OrganisationId", "UploadedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "CompletionImportRow" (
    "OrganisationId" TEXT NOT NULL,
    "ImportId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "OfferingId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "CompletedOn" TEXT NOT NULL,
    "Training" TEXT NOT NULL,
    "Organiser" TEXT NOT NULL,
    "Note" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "EnrolmentId" TEXT NULL,
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
