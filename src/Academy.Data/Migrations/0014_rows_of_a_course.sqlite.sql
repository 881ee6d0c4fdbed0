-- A change counts the enrolments of one course anew.
CREATE INDEX "IX_Enrolment_OrganisationId_CourseId" ON "Enrolment" ("OrganisationId", "CourseId");

-- A fact cannot name somebody of another organisation.
CREATE TABLE "new_LearningFact" (
    "OrganisationId" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StartedAt" TEXT NULL,
    "CompletedAt" TEXT NULL,
    "CompletedOn" TEXT NULL,
    "BestScore" INTEGER NULL,
    "ReleaseId" TEXT NOT NULL,
    "CurrentReleaseId" TEXT NOT NULL,
    "AskedAgainAt" TEXT NULL,
    "RenewedAt" TEXT NULL,
    CONSTRAINT "PK_LearningFact" PRIMARY KEY ("OrganisationId", "EnrolmentId"),
    CONSTRAINT "FK_LearningFact_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_LearningFact_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

INSERT INTO "new_LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId", "CurrentReleaseId", "AskedAgainAt", "RenewedAt")
SELECT "OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId", "CurrentReleaseId", "AskedAgainAt", "RenewedAt"
FROM "LearningFact";

DROP TABLE "LearningFact";

ALTER TABLE "new_LearningFact" RENAME TO "LearningFact";

CREATE INDEX "IX_LearningFact_OrganisationId_CourseId_Status" ON "LearningFact" ("OrganisationId", "CourseId", "Status");

CREATE INDEX "IX_LearningFact_OrganisationId_CourseId_CurrentReleaseId_EnrolmentId" ON "LearningFact" ("OrganisationId", "CourseId", "CurrentReleaseId", "EnrolmentId");

-- Each page of a course asks which others its reader has completed: the index alone answers.
CREATE INDEX "IX_LearningFact_OrganisationId_StaffMemberId_Status_CourseId" ON "LearningFact" ("OrganisationId", "StaffMemberId", "Status", "CourseId");
