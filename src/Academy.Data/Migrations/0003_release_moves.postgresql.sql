-- Until now nothing moved an enrolment to another release: each reads the one that its fact names.
alter table "LearningFact" add column "CurrentReleaseId" uuid null;
update "LearningFact" set "CurrentReleaseId" = "ReleaseId";
alter table "LearningFact" alter column "CurrentReleaseId" set not null;

alter table "LearningFact" add column "AskedAgainAt" timestamp with time zone null;
alter table "LearningFact" add column "RenewedAt" timestamp with time zone null;

-- The whole name would be cut off at 63 bytes; this is how EF shortens it.
create index "IX_LearningFact_OrganisationId_CourseId_CurrentReleaseId_Enrol~" on "LearningFact" ("OrganisationId", "CourseId", "CurrentReleaseId", "EnrolmentId");
