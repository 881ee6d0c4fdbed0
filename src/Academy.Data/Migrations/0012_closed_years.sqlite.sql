-- The closed fiscal years, as their figures were reported.
CREATE TABLE "ClosedYear" (
    "OrganisationId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "ClosedAt" TEXT NOT NULL,
    "ClosedBy" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    CONSTRAINT "PK_ClosedYear" PRIMARY KEY ("OrganisationId", "Year"),
    CONSTRAINT "FK_ClosedYear_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ClosedYear_StaffMember_OrganisationId_ClosedBy" FOREIGN KEY ("OrganisationId", "ClosedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ClosedFigure" (
    "OrganisationId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "DepartmentId" TEXT NULL,
    "Office" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "CourseEnglish" TEXT NULL,
    "Track" TEXT NOT NULL,
    "TrackEnglish" TEXT NULL,
    "NotStarted" INTEGER NOT NULL,
    "UnderWay" INTEGER NOT NULL,
    "Completed" INTEGER NOT NULL,
    "Late" INTEGER NOT NULL,
    "Overdue" INTEGER NOT NULL,
    "Paused" INTEGER NOT NULL,
    "Exempt" INTEGER NOT NULL,
    CONSTRAINT "PK_ClosedFigure" PRIMARY KEY ("OrganisationId", "Year", "Number"),
    CONSTRAINT "FK_ClosedFigure_ClosedYear_OrganisationId_Year" FOREIGN KEY ("OrganisationId", "Year") REFERENCES "ClosedYear" ("OrganisationId", "Year") ON DELETE RESTRICT
);

CREATE INDEX "IX_ClosedYear_OrganisationId_ClosedBy" ON "ClosedYear" ("OrganisationId", "ClosedBy");

-- What was reported stays.
create trigger "ClosedYear_no_update" before update on "ClosedYear"
begin
    select raise(abort, 'What was reported stays as it was.');
end;

create trigger "ClosedYear_no_delete" before delete on "ClosedYear"
begin
    select raise(abort, 'What was reported stays as it was.');
end;

create trigger "ClosedFigure_no_update" before update on "ClosedFigure"
begin
    select raise(abort, 'What was reported stays as it was.');
end;

create trigger "ClosedFigure_no_delete" before delete on "ClosedFigure"
begin
    select raise(abort, 'What was reported stays as it was.');
end;
