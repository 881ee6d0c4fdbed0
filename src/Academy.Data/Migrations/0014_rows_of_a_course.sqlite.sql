-- A change counts the enrolments of one course anew.
CREATE INDEX "IX_Enrolment_OrganisationId_CourseId" ON "Enrolment" ("OrganisationId", "CourseId");

-- Each page of a course asks which others its reader has completed: the index alone answers.
DROP INDEX "IX_LearningFact_OrganisationId_StaffMemberId";
CREATE INDEX "IX_LearningFact_OrganisationId_StaffMemberId_Status_CourseId" ON "LearningFact" ("OrganisationId", "StaffMemberId", "Status", "CourseId");
