CREATE TABLE "ExtraTime" (
    "OrganisationId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "Percent" integer NOT NULL,
    "Reason" character varying(1000) NOT NULL,
    CONSTRAINT "PK_ExtraTime" PRIMARY KEY ("OrganisationId", "StaffMemberId"),
    CONSTRAINT "FK_ExtraTime_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

grant select, insert, update, delete on "ExtraTime" to academy_app, academy_system;

alter table "ExtraTime" enable row level security;
create policy system_sees_all on "ExtraTime" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ExtraTime" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
