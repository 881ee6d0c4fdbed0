-- The certificates of an office in one file.
CREATE TABLE "CertificateBundle" (
    "Id" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "RequestedBy" uuid NOT NULL,
    "DepartmentId" uuid NOT NULL,
    "OfficeName" text NOT NULL,
    "CertificateIds" text NOT NULL,
    "Total" integer NOT NULL,
    "Done" integer NOT NULL,
    "State" character varying(16) NOT NULL,
    "RequestedAt" timestamp with time zone NOT NULL,
    "PackedAt" timestamp with time zone,
    CONSTRAINT "PK_CertificateBundle" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_CertificateBundle_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CertificateBundle_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CertificateBundle_StaffMember_OrganisationId_RequestedBy" FOREIGN KEY ("OrganisationId", "RequestedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_CertificateBundle_OrganisationId_DepartmentId" ON "CertificateBundle" ("OrganisationId", "DepartmentId");

CREATE INDEX "IX_CertificateBundle_OrganisationId_RequestedBy" ON "CertificateBundle" ("OrganisationId", "RequestedBy");

CREATE INDEX "IX_CertificateBundle_RequestedAt" ON "CertificateBundle" ("RequestedAt");

grant select, insert, update, delete on "CertificateBundle" to academy_system;
grant select, insert, update ("Done", "State", "PackedAt") on "CertificateBundle" to academy_app;

alter table "CertificateBundle" enable row level security;
create policy system_sees_all on "CertificateBundle" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "CertificateBundle" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
