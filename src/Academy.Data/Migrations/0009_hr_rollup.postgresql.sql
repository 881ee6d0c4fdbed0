-- What HR's figures of today are added up from.
CREATE TABLE "HrRollup" (
    "OrganisationId" uuid NOT NULL,
    "CourseId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "DepartmentId" uuid,
    "Cycle" integer NOT NULL,
    "State" character varying(16) NOT NULL,
    "DueOn" date,
    "Month" text,
    "IsPaused" boolean NOT NULL,
    "IsLate" boolean NOT NULL,
    "Enrolments" integer NOT NULL,
    CONSTRAINT "PK_HrRollup" PRIMARY KEY ("OrganisationId", "CourseId", "Number"),
    CONSTRAINT "FK_HrRollup_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "HrRollupState" (
    "OrganisationId" uuid NOT NULL,
    "Day" date NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_HrRollupState" PRIMARY KEY ("OrganisationId"),
    CONSTRAINT "FK_HrRollupState_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Work_OrganisationId" ON "Work" ("OrganisationId") WHERE "Kind" = 'reporting.rollup' AND "State" <> 'Done';

grant select, insert, update, delete on "HrRollup", "HrRollupState" to academy_system;
grant select, insert, delete on "HrRollup" to academy_app;
grant select, insert, update ("Day", "MadeAt") on "HrRollupState" to academy_app;

alter table "HrRollup" enable row level security;
create policy system_sees_all on "HrRollup" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "HrRollup" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "HrRollupState" enable row level security;
create policy system_sees_all on "HrRollupState" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "HrRollupState" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
