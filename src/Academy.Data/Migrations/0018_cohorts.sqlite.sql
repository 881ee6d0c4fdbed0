-- Cohorts: programmes of sessions, the terms made from them, who takes part, and what was recorded of them.
CREATE TABLE "ProgrammeTemplate" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Key" TEXT NULL,
    "Name" TEXT NOT NULL,
    "NameEnglish" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "Plan" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "DeletedAt" TEXT NULL,
    CONSTRAINT "PK_ProgrammeTemplate" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ProgrammeTemplate_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Term" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TemplateId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameEnglish" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    "AnnouncedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Term" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Term_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Term_ProgrammeTemplate_OrganisationId_TemplateId" FOREIGN KEY ("OrganisationId", "TemplateId") REFERENCES "ProgrammeTemplate" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "TermSession" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "StartMinute" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Details" TEXT NOT NULL,
    "Told" TEXT NULL,
    CONSTRAINT "PK_TermSession" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_TermSession_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermSession_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Participation" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "HomeOrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Reading" TEXT NOT NULL,
    "ReadingKey" TEXT NOT NULL,
    "HomeName" TEXT NOT NULL,
    "OfficeName" TEXT NULL,
    "Mail" TEXT NULL,
    "ConsentedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_Participation" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "AK_Participation_OrganisationId_Id_HomeOrganisationId" UNIQUE ("OrganisationId", "Id", "HomeOrganisationId"),
    CONSTRAINT "FK_Participation_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Participation_Term_OrganisationId_TermId" FOREIGN KEY ("OrganisationId", "TermId") REFERENCES "Term" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Participation_StaffMember_HomeOrganisationId_StaffMemberId" FOREIGN KEY ("HomeOrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ParticipationEvent" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "HomeOrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SessionId" TEXT NULL,
    "Attendance" TEXT NULL,
    "IsMet" INTEGER NULL,
    "RecordedAt" TEXT NOT NULL,
    "ActorId" TEXT NULL,
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
ALTER TABLE "ReminderRule" ADD "Origin" TEXT NULL;

CREATE UNIQUE INDEX "IX_ReminderRule_Origin" ON "ReminderRule" ("OrganisationId", "Origin", "Cause");

-- Whose date a due date follows.
ALTER TABLE "Enrolment" ADD "DueOrigin" TEXT NULL;
