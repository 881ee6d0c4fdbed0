-- Mails with what became of them, and the pace that all processes keep together.
CREATE TABLE "MailPace" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_MailPace" PRIMARY KEY,
    "PaidUntil" INTEGER NOT NULL
);

CREATE TABLE "OutgoingMail" (
    "OrganisationId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "RequestedBy" TEXT NULL,
    "Address" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "PK_OutgoingMail" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_OutgoingMail_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_OutgoingMail_StaffMember_OrganisationId_RequestedBy" FOREIGN KEY ("OrganisationId", "RequestedBy") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_OutgoingMail_OrganisationId_RequestedBy_Id" ON "OutgoingMail" ("OrganisationId", "RequestedBy", "Id");

CREATE INDEX "IX_OutgoingMail_State_ChangedAt" ON "OutgoingMail" ("State", "ChangedAt");

insert into "MailPace" ("Id", "PaidUntil") values (1, 0);
