-- What people are reminded of: the rules of each organisation, what came of them, and how people want it.
CREATE TABLE "ReminderRule" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "Days" INTEGER NOT NULL,
    "InBusinessDays" INTEGER NOT NULL,
    "Minute" INTEGER NOT NULL,
    "DepartmentId" TEXT NULL,
    "Rank" TEXT NULL,
    "TopicId" TEXT NULL,
    "OnlyNotBegun" INTEGER NOT NULL,
    "OnSite" INTEGER NOT NULL,
    "ByMail" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "SubjectEnglish" TEXT NOT NULL,
    "BodyEnglish" TEXT NOT NULL,
    "IsActive" INTEGER NOT NULL,
    "DeletedAt" TEXT NULL,
    CONSTRAINT "PK_ReminderRule" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ReminderRule_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReminderRule_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReminderSettings" (
    "OrganisationId" TEXT NOT NULL CONSTRAINT "PK_ReminderSettings" PRIMARY KEY,
    "SilencedAt" TEXT NULL,
    "QuietFrom" INTEGER NOT NULL,
    "QuietUntil" INTEGER NOT NULL,
    "QuietOnClosedDays" INTEGER NOT NULL,
    "Plan" INTEGER NOT NULL,
    CONSTRAINT "FK_ReminderSettings_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReminderPreference" (
    "OrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Mail" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    CONSTRAINT "PK_ReminderPreference" PRIMARY KEY ("OrganisationId", "StaffMemberId"),
    CONSTRAINT "FK_ReminderPreference_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReminderPreference_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Reminder" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "RuleId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "End" TEXT NULL,
    "MailId" TEXT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Reminder" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Reminder_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reminder_ReminderRule_OrganisationId_RuleId" FOREIGN KEY ("OrganisationId", "RuleId") REFERENCES "ReminderRule" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reminder_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ReminderRule_OrganisationId_DepartmentId" ON "ReminderRule" ("OrganisationId", "DepartmentId");

CREATE UNIQUE INDEX "IX_Reminder_Once" ON "Reminder" ("OrganisationId", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel");

CREATE INDEX "IX_Reminder_OrganisationId_DueAt" ON "Reminder" ("OrganisationId", "DueAt");

CREATE INDEX "IX_Reminder_Due" ON "Reminder" ("OrganisationId", "StaffMemberId", "DueAt") WHERE "State" = 'Planned';

CREATE INDEX "IX_Reminder_Planned" ON "Reminder" ("OrganisationId", "Id") WHERE "State" = 'Planned';
