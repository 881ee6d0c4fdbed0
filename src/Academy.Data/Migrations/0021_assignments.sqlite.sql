-- What groups of a term work on: their discussion, files and proposal, what they hand in, its marks, the order of presentations, what is shown.

CREATE TABLE "GroupMessage" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Group" INTEGER NOT NULL,
    "ParticipationId" TEXT NULL,
    "HostStaffId" TEXT NULL,
    "Text" TEXT NOT NULL,
    "PostedAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "PK_GroupMessage" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_GroupMessage_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupMessage_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupMessage_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "GroupFile" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Group" INTEGER NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "PK_GroupFile" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_GroupFile_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupFile_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GroupFile_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ProposalVersion" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Group" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "PK_ProposalVersion" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ProposalVersion_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProposalVersion_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProposalVersion_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Submission" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Group" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ProposalNumber" INTEGER NOT NULL,
    "Files" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "SubmittedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Comment" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedById" TEXT NULL,
    "ShowcasedAt" TEXT NULL,
    CONSTRAINT "PK_Submission" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Submission_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Submission_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Submission_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "TermAssessor" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "NamedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_TermAssessor" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_TermAssessor_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermAssessor_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermAssessor_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Assessment" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SubmissionId" TEXT NOT NULL,
    "AssessorId" TEXT NULL,
    "ParticipationId" TEXT NULL,
    "Marks" TEXT NOT NULL,
    "Comment" TEXT NULL,
    "SavedAt" TEXT NOT NULL,
    "HandedInAt" TEXT NULL,
    CONSTRAINT "PK_Assessment" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Assessment_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_Submission_OrganisationId_SubmissionId" FOREIGN KEY ("OrganisationId", "SubmissionId") REFERENCES "Submission" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_StaffMember_OrganisationId_AssessorId" FOREIGN KEY ("OrganisationId", "AssessorId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assessment_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "PresentationOrder" (
    "OrganisationId" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Groups" TEXT NOT NULL,
    "Seed" TEXT NULL,
    "FirstAfter" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_PresentationOrder" PRIMARY KEY ("OrganisationId", "TermId"),
    CONSTRAINT "FK_PresentationOrder_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PresentationOrder_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ShowcaseConsent" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SubmissionId" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
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
