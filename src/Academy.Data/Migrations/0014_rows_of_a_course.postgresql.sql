-- A change counts the enrolments of one course anew.
CREATE INDEX "IX_Enrolment_OrganisationId_CourseId" ON "Enrolment" ("OrganisationId", "CourseId");

-- Each page of a course asks which others its reader has completed: the index alone answers.
DROP INDEX "IX_LearningFact_OrganisationId_StaffMemberId";
CREATE INDEX "IX_LearningFact_OrganisationId_StaffMemberId_Status_CourseId" ON "LearningFact" ("OrganisationId", "StaffMemberId", "Status", "CourseId");

-- A fact cannot name somebody of another organisation.
alter table "LearningFact" add constraint "FK_LearningFact_StaffMember_OrganisationId_StaffMemberId"
    foreign key ("OrganisationId", "StaffMemberId") references "StaffMember" ("OrganisationId", "Id") on delete restrict;

-- A row that is updated finds room on its own page, and no index has to be told.
alter table "Enrolment" set (fillfactor = 90);
alter table "LearningFact" set (fillfactor = 85);
alter table "Work" set (fillfactor = 80);
