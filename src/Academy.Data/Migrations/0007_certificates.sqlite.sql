-- What lists need of a certificate's newest version, and the last number of each series. Until now nothing issued certificates:
-- of what is there all the same, the register gives holder, reading and name.
CREATE TABLE "new_Certificate" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Series" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "VerificationId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "ReadingKey" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    CONSTRAINT "PK_Certificate" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Certificate_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Certificate_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Certificate_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

-- The versions go along: renaming a table takes the references to it along.
CREATE TABLE "new_CertificateVersion" (
    "OrganisationId" TEXT NOT NULL,
    "CertificateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Printed" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "PK_CertificateVersion" PRIMARY KEY ("OrganisationId", "CertificateId", "Version"),
    CONSTRAINT "FK_CertificateVersion_Certificate_OrganisationId_CertificateId" FOREIGN KEY ("OrganisationId", "CertificateId") REFERENCES "new_Certificate" ("OrganisationId", "Id") ON DELETE RESTRICT
);

INSERT INTO "new_Certificate" ("Id", "OrganisationId", "EnrolmentId", "StaffMemberId", "Series", "Number", "VerificationId", "Version", "State", "ReadingKey", "SearchText")
SELECT c."Id", c."OrganisationId", c."EnrolmentId", e."StaffMemberId", c."Series", c."Number", c."VerificationId", v."Version", v."State", s."ReadingKey",
    s."FamilyName" || s."GivenName" || '|' || s."FamilyReading" || s."GivenReading"
FROM "Certificate" c
JOIN "Enrolment" e ON e."OrganisationId" = c."OrganisationId" AND e."Id" = c."EnrolmentId"
JOIN "StaffMember" s ON s."OrganisationId" = e."OrganisationId" AND s."Id" = e."StaffMemberId"
JOIN "CertificateVersion" v ON v."OrganisationId" = c."OrganisationId" AND v."CertificateId" = c."Id"
WHERE v."Version" = (SELECT max(w."Version") FROM "CertificateVersion" w WHERE w."OrganisationId" = c."OrganisationId" AND w."CertificateId" = c."Id");

INSERT INTO "new_CertificateVersion" ("OrganisationId", "CertificateId", "Version", "State", "Printed", "At", "ActorId", "Reason")
SELECT "OrganisationId", "CertificateId", "Version", "State", "Printed", "At", "ActorId", "Reason" FROM "CertificateVersion";

DROP TABLE "CertificateVersion";

DROP TABLE "Certificate";

ALTER TABLE "new_Certificate" RENAME TO "Certificate";

ALTER TABLE "new_CertificateVersion" RENAME TO "CertificateVersion";

CREATE UNIQUE INDEX "IX_Certificate_OrganisationId_EnrolmentId" ON "Certificate" ("OrganisationId", "EnrolmentId");

CREATE INDEX "IX_Certificate_OrganisationId_ReadingKey_Id" ON "Certificate" ("OrganisationId", "ReadingKey", "Id");

CREATE UNIQUE INDEX "IX_Certificate_OrganisationId_Series_Number" ON "Certificate" ("OrganisationId", "Series", "Number");

CREATE INDEX "IX_Certificate_OrganisationId_StaffMemberId" ON "Certificate" ("OrganisationId", "StaffMemberId");

CREATE UNIQUE INDEX "IX_Certificate_VerificationId" ON "Certificate" ("VerificationId");

CREATE TABLE "CertificateSeries" (
    "OrganisationId" TEXT NOT NULL,
    "Series" TEXT NOT NULL,
    "Last" INTEGER NOT NULL,
    CONSTRAINT "PK_CertificateSeries" PRIMARY KEY ("OrganisationId", "Series"),
    CONSTRAINT "FK_CertificateSeries_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

INSERT INTO "CertificateSeries" ("OrganisationId", "Series", "Last")
SELECT "OrganisationId", "Series", max("Number") FROM "Certificate" GROUP BY "OrganisationId", "Series";
