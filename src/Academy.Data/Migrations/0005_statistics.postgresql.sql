-- A member of staff is of one organisation. The planner, not knowing, thinks that both conditions together leave one row of a person's
-- fifty, and joins in loops; measured: the enrolment before a lesson 0.93 ms without these statistics, 0.08 with them.
create statistics "Enrolment_of_one" (dependencies) on "OrganisationId", "StaffMemberId", "CourseId" from "Enrolment";
create statistics "LearningFact_of_one" (dependencies) on "OrganisationId", "StaffMemberId", "CourseId" from "LearningFact";
create statistics "Notice_of_one" (dependencies) on "OrganisationId", "StaffMemberId" from "Notice";
create statistics "Posting_of_one" (dependencies) on "OrganisationId", "StaffMemberId" from "Posting";
