CREATE TABLE "ExtraTime" (
    "OrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Percent" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_ExtraTime" PRIMARY KEY ("OrganisationId", "StaffMemberId"),
    CONSTRAINT "FK_ExtraTime_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);
