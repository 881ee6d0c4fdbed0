-- What people are told on the site, on PostgreSQL, with the roles' rights and the policies.

CREATE TABLE "Notice" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "Kind" character varying(64) NOT NULL,
    "Payload" text NOT NULL,
    "CreatedAt" timestamp with time zone NOT NULL,
    "ReadAt" timestamp with time zone,
    "DedupeKey" character varying(200),
    CONSTRAINT "PK_Notice" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Notice_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Notice_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Notice_OrganisationId_StaffMemberId" ON "Notice" ("OrganisationId", "StaffMemberId") WHERE "ReadAt" is null;

CREATE UNIQUE INDEX "IX_Notice_OrganisationId_StaffMemberId_DedupeKey" ON "Notice" ("OrganisationId", "StaffMemberId", "DedupeKey");

CREATE INDEX "IX_Notice_OrganisationId_StaffMemberId_Id" ON "Notice" ("OrganisationId", "StaffMemberId", "Id");

-- A notice stays as it was written; only whether it was read changes.
grant select, insert, update, delete on "Notice" to academy_system;
grant select, insert, update ("ReadAt") on "Notice" to academy_app;

alter table "Notice" enable row level security;
create policy system_sees_all on "Notice" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Notice" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
