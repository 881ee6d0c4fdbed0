-- The last day on which a certificate is valid. Those of before are without end, as they say themselves.
alter table "Certificate" add column "ValidUntil" date null;

CREATE INDEX "IX_Certificate_OrganisationId_ValidUntil" ON "Certificate" ("OrganisationId", "ValidUntil");

-- Whether somebody holds a newer one is asked of each: without the id SQLite would look through all that are newer, whoever's they are.
DROP INDEX "IX_Certificate_OrganisationId_StaffMemberId";
CREATE INDEX "IX_Certificate_OrganisationId_StaffMemberId_Id" ON "Certificate" ("OrganisationId", "StaffMemberId", "Id");

-- With a day of completion that was put right it is another day.
grant update ("ValidUntil") on "Certificate" to academy_app;
