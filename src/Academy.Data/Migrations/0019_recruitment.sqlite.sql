-- How terms recruit, who is put forward for them by whom, what became of it, and who decides in a superior's place.
CREATE TABLE "Recruitment" (
    "OrganisationId" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "ApplyUntil" TEXT NOT NULL,
    "ApproveUntil" TEXT NOT NULL,
    "DecideBy" TEXT NOT NULL,
    "AnswerDays" INTEGER NOT NULL,
    "SubstituteUntil" INTEGER NULL,
    "Rule" TEXT NOT NULL,
    "WaitingPlaces" INTEGER NULL,
    "DecidedAt" TEXT NULL,
    "DrawList" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_Recruitment" PRIMARY KEY ("OrganisationId", "TermId"),
    CONSTRAINT "FK_Recruitment_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Recruitment_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Application" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "HostOrganisationId" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "ReplacesId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Reading" TEXT NOT NULL,
    "ReadingKey" TEXT NOT NULL,
    "OfficeName" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "OwnOrder" INTEGER NULL,
    "State" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FilerId" TEXT NOT NULL,
    "FiledAt" TEXT NOT NULL,
    "ConsentedAt" TEXT NULL,
    "SubmittedAt" TEXT NULL,
    "WaitingRank" INTEGER NULL,
    "AnswerUntil" TEXT NULL,
    "OutcomeVersion" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_Application" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Application_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_Term_HostOrganisationId_TermId" FOREIGN KEY ("HostOrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Application_Application_OrganisationId_ReplacesId" FOREIGN KEY ("OrganisationId", "ReplacesId") REFERENCES "Application" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ApplicationStep" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "InPlaceOfId" TEXT NULL,
    "Comment" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_ApplicationStep" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ApplicationStep_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationStep_Application_OrganisationId_ApplicationId" FOREIGN KEY ("OrganisationId", "ApplicationId") REFERENCES "Application" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ApprovalDeputy" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SuperiorId" TEXT NOT NULL,
    "DeputyId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "NamedBy" TEXT NOT NULL,
    "NamedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_ApprovalDeputy" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ApprovalDeputy_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApprovalDeputy_StaffMember_OrganisationId_SuperiorId" FOREIGN KEY ("OrganisationId", "SuperiorId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApprovalDeputy_StaffMember_OrganisationId_DeputyId" FOREIGN KEY ("OrganisationId", "DeputyId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Placement" (
    "OrganisationId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "HomeOrganisationId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Drawn" TEXT NULL,
    "Position" INTEGER NULL,
    "WaitingRank" INTEGER NULL,
    "Note" TEXT NULL,
    "AnswerUntil" TEXT NULL,
    "Version" INTEGER NOT NULL,
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
