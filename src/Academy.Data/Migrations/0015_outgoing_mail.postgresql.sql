-- Mails with what became of them, and the pace that all processes keep together.
CREATE TABLE "MailPace" (
    "Id" integer NOT NULL,
    "PaidUntil" bigint NOT NULL,
    CONSTRAINT "PK_MailPace" PRIMARY KEY ("Id")
);

CREATE TABLE "OutgoingMail" (
    "OrganisationId" uuid NOT NULL,
    "Id" uuid NOT NULL,
    "Kind" character varying(64) NOT NULL,
    "RequestedBy" uuid,
    "Address" text NOT NULL,
    "Name" text NOT NULL,
    "Subject" text NOT NULL,
    "Text" text NOT NULL,
    "Html" text NOT NULL,
    "State" character varying(16) NOT NULL,
    "Answer" text,
    "CreatedAt" timestamp with time zone NOT NULL,
    "ChangedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_OutgoingMail" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_OutgoingMail_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_OutgoingMail_StaffMember_OrganisationId_RequestedBy" FOREIGN KEY ("OrganisationId", "RequestedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_OutgoingMail_OrganisationId_RequestedBy_Id" ON "OutgoingMail" ("OrganisationId", "RequestedBy", "Id");

CREATE INDEX "IX_OutgoingMail_State_ChangedAt" ON "OutgoingMail" ("State", "ChangedAt");

insert into "MailPace" ("Id", "PaidUntil") values (1, 0);

grant select, insert, update, delete on "MailPace", "OutgoingMail" to academy_system;
grant select, insert, update ("State", "Answer", "ChangedAt") on "OutgoingMail" to academy_app;

alter table "OutgoingMail" enable row level security;
create policy system_sees_all on "OutgoingMail" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "OutgoingMail" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
