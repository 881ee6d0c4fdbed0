-- What people are told on the site, on SQLite.

CREATE TABLE "Notice" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ReadAt" TEXT NULL,
    "DedupeKey" TEXT NULL,
    CONSTRAINT "PK_Notice" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Notice_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Notice_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Notice_OrganisationId_StaffMemberId" ON "Notice" ("OrganisationId", "StaffMemberId") WHERE "ReadAt" is null;

CREATE UNIQUE INDEX "IX_Notice_OrganisationId_StaffMemberId_DedupeKey" ON "Notice" ("OrganisationId", "StaffMemberId", "DedupeKey");

CREATE INDEX "IX_Notice_OrganisationId_StaffMemberId_Id" ON "Notice" ("OrganisationId", "StaffMemberId", "Id");
