-- What HR's figures of today are added up from.
CREATE TABLE "HrRollup" (
    "OrganisationId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "DepartmentId" TEXT NULL,
    "Cycle" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "DueOn" TEXT NULL,
    "Month" TEXT NULL,
    "IsPaused" INTEGER NOT NULL,
    "IsLate" INTEGER NOT NULL,
    "Enrolments" INTEGER NOT NULL,
    CONSTRAINT "PK_HrRollup" PRIMARY KEY ("OrganisationId", "CourseId", "Number"),
    CONSTRAINT "FK_HrRollup_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "HrRollupState" (
    "OrganisationId" TEXT NOT NULL CONSTRAINT "PK_HrRollupState" PRIMARY KEY,
    "Day" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    CONSTRAINT "FK_HrRollupState_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Work_OrganisationId" ON "Work" ("OrganisationId") WHERE "Kind" = 'reporting.rollup' AND "State" <> 'Done';
