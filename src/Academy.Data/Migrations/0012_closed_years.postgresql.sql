-- The closed fiscal years, as their figures were reported.
CREATE TABLE "ClosedYear" (
    "OrganisationId" uuid NOT NULL,
    "Year" integer NOT NULL,
    "ClosedAt" timestamp with time zone NOT NULL,
    "ClosedBy" uuid NOT NULL,
    "Note" text NOT NULL,
    CONSTRAINT "PK_ClosedYear" PRIMARY KEY ("OrganisationId", "Year"),
    CONSTRAINT "FK_ClosedYear_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ClosedYear_StaffMember_OrganisationId_ClosedBy" FOREIGN KEY ("OrganisationId", "ClosedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ClosedFigure" (
    "OrganisationId" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Number" integer NOT NULL,
    "DepartmentId" uuid,
    "Office" text NOT NULL,
    "CourseId" uuid NOT NULL,
    "Course" text NOT NULL,
    "CourseEnglish" text,
    "Track" text NOT NULL,
    "TrackEnglish" text,
    "NotStarted" integer NOT NULL,
    "UnderWay" integer NOT NULL,
    "Completed" integer NOT NULL,
    "Late" integer NOT NULL,
    "Overdue" integer NOT NULL,
    "Paused" integer NOT NULL,
    "Exempt" integer NOT NULL,
    CONSTRAINT "PK_ClosedFigure" PRIMARY KEY ("OrganisationId", "Year", "Number"),
    CONSTRAINT "FK_ClosedFigure_ClosedYear_OrganisationId_Year" FOREIGN KEY ("OrganisationId", "Year") REFERENCES "ClosedYear" ("OrganisationId", "Year") ON DELETE RESTRICT
);

CREATE INDEX "IX_ClosedYear_OrganisationId_ClosedBy" ON "ClosedYear" ("OrganisationId", "ClosedBy");

-- What was reported stays: the application may neither change nor delete it.
grant select, insert, update, delete on "ClosedYear", "ClosedFigure" to academy_system;
grant select, insert on "ClosedYear", "ClosedFigure" to academy_app;

alter table "ClosedYear" enable row level security;
create policy system_sees_all on "ClosedYear" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ClosedYear" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ClosedFigure" enable row level security;
create policy system_sees_all on "ClosedFigure" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ClosedFigure" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
