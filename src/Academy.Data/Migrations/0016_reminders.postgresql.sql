-- What people are reminded of: the rules of each organisation, what came of them, and how people want it.
CREATE TABLE "ReminderRule" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Cause" character varying(64) NOT NULL,
    "Days" integer NOT NULL,
    "InBusinessDays" boolean NOT NULL,
    "Minute" integer NOT NULL,
    "DepartmentId" uuid,
    "Rank" text,
    "TopicId" uuid,
    "OnlyNotBegun" boolean NOT NULL,
    "OnSite" boolean NOT NULL,
    "ByMail" boolean NOT NULL,
    "Subject" text NOT NULL,
    "Body" text NOT NULL,
    "SubjectEnglish" text NOT NULL,
    "BodyEnglish" text NOT NULL,
    "IsActive" boolean NOT NULL,
    "DeletedAt" timestamp with time zone,
    CONSTRAINT "PK_ReminderRule" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_ReminderRule_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReminderRule_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReminderSettings" (
    "OrganisationId" uuid NOT NULL,
    "SilencedAt" timestamp with time zone,
    "QuietFrom" integer NOT NULL,
    "QuietUntil" integer NOT NULL,
    "QuietOnClosedDays" boolean NOT NULL,
    "Plan" bigint NOT NULL,
    CONSTRAINT "PK_ReminderSettings" PRIMARY KEY ("OrganisationId"),
    CONSTRAINT "FK_ReminderSettings_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReminderPreference" (
    "OrganisationId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "Mail" character varying(16) NOT NULL,
    "Language" character varying(8) NOT NULL,
    CONSTRAINT "PK_ReminderPreference" PRIMARY KEY ("OrganisationId", "StaffMemberId"),
    CONSTRAINT "FK_ReminderPreference_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReminderPreference_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Reminder" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "RuleId" uuid NOT NULL,
    "StaffMemberId" uuid NOT NULL,
    "SubjectId" uuid NOT NULL,
    "Day" date NOT NULL,
    "Channel" character varying(16) NOT NULL,
    "DueAt" timestamp with time zone NOT NULL,
    "State" character varying(16) NOT NULL,
    "End" character varying(16),
    "MailId" uuid,
    "ChangedAt" timestamp with time zone NOT NULL,
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

grant select, insert, update, delete on "ReminderRule", "ReminderSettings", "ReminderPreference", "Reminder" to academy_system;
grant select, insert, update on "ReminderRule", "ReminderSettings", "ReminderPreference", "Reminder" to academy_app;

alter table "ReminderRule" enable row level security;
create policy system_sees_all on "ReminderRule" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ReminderRule" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ReminderSettings" enable row level security;
create policy system_sees_all on "ReminderSettings" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ReminderSettings" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "ReminderPreference" enable row level security;
create policy system_sees_all on "ReminderPreference" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "ReminderPreference" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));

alter table "Reminder" enable row level security;
create policy system_sees_all on "Reminder" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "Reminder" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
