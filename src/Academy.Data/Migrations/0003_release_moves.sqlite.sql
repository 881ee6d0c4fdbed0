-- Until now nothing moved an enrolment to another release: each reads the one that its fact names.
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
    CONSTRAINT "FK_LearningFact_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT
);

INSERT INTO "new_LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId", "CurrentReleaseId")
SELECT "OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId", "ReleaseId"
FROM "LearningFact";

DROP TABLE "LearningFact";

ALTER TABLE "new_LearningFact" RENAME TO "LearningFact";

CREATE INDEX "IX_LearningFact_OrganisationId_CourseId_Status" ON "LearningFact" ("OrganisationId", "CourseId", "Status");

CREATE INDEX "IX_LearningFact_OrganisationId_StaffMemberId" ON "LearningFact" ("OrganisationId", "StaffMemberId");

CREATE INDEX "IX_LearningFact_OrganisationId_CourseId_CurrentReleaseId_EnrolmentId" ON "LearningFact" ("OrganisationId", "CourseId", "CurrentReleaseId", "EnrolmentId");
