-- The certificates of an office in one file.
CREATE TABLE "CertificateBundle" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "RequestedBy" TEXT NOT NULL,
    "DepartmentId" TEXT NOT NULL,
    "OfficeName" TEXT NOT NULL,
    "CertificateIds" TEXT NOT NULL,
    "Total" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "PackedAt" TEXT NULL,
    CONSTRAINT "PK_CertificateBundle" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_CertificateBundle_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CertificateBundle_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CertificateBundle_StaffMember_OrganisationId_RequestedBy" FOREIGN KEY ("OrganisationId", "RequestedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_CertificateBundle_OrganisationId_DepartmentId" ON "CertificateBundle" ("OrganisationId", "DepartmentId");

CREATE INDEX "IX_CertificateBundle_OrganisationId_RequestedBy" ON "CertificateBundle" ("OrganisationId", "RequestedBy");

CREATE INDEX "IX_CertificateBundle_RequestedAt" ON "CertificateBundle" ("RequestedAt");
