-- What happens in the sessions of a term: groups, the reception, files, recordings and reports on them, surveys.
ALTER TABLE "Participation" ADD "Group" INTEGER NULL;
ALTER TABLE "ParticipationEvent" ADD "Source" TEXT NULL;
ALTER TABLE "ParticipationEvent" ADD "Minutes" INTEGER NULL;
ALTER TABLE "ParticipationEvent" ADD "Reason" TEXT NULL;

CREATE TABLE "AttendanceReception" (
    "OrganisationId" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "PK_AttendanceReception" PRIMARY KEY ("OrganisationId", "SessionId"),
    CONSTRAINT "FK_AttendanceReception_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AttendanceReception_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SessionFile" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Seconds" INTEGER NULL,
    "AddedAt" TEXT NOT NULL,
    "AddedById" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "PK_SessionFile" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_SessionFile_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SessionFile_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "RecordingView" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "FileId" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "Watched" TEXT NOT NULL,
    "Seconds" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "PK_RecordingView" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_RecordingView_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RecordingView_SessionFile_OrganisationId_FileId" FOREIGN KEY ("OrganisationId", "FileId") REFERENCES "SessionFile" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RecordingView_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "MakeUpReport" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "SubmittedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Comment" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedById" TEXT NULL,
    CONSTRAINT "PK_MakeUpReport" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_MakeUpReport_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MakeUpReport_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MakeUpReport_Participation_OrganisationId_ParticipationId" FOREIGN KEY ("OrganisationId", "ParticipationId") REFERENCES "Participation" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SurveyAnswer" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    CONSTRAINT "PK_SurveyAnswer" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_SurveyAnswer_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SurveyAnswer_TermSession_OrganisationId_SessionId" FOREIGN KEY ("OrganisationId", "SessionId") REFERENCES "TermSession" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "SurveyReceipt" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "ParticipationId" TEXT NOT NULL,
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
