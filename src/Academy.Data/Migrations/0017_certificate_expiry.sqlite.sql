-- The last day on which a certificate is valid. Those of before are without end, as they say themselves.
ALTER TABLE "Certificate" ADD COLUMN "ValidUntil" TEXT NULL;

CREATE INDEX "IX_Certificate_OrganisationId_ValidUntil" ON "Certificate" ("OrganisationId", "ValidUntil");

-- Whether somebody holds a newer one is asked of each: without the id SQLite would look through all that are newer, whoever's they are.
DROP INDEX "IX_Certificate_OrganisationId_StaffMemberId";
CREATE INDEX "IX_Certificate_OrganisationId_StaffMemberId_Id" ON "Certificate" ("OrganisationId", "StaffMemberId", "Id");
