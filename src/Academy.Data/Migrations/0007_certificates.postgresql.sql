-- What lists need of a certificate's newest version, and the last number of each series. Until now nothing issued certificates:
-- of what is there all the same, the register gives holder, reading and name.
alter table "Certificate"
    add "StaffMemberId" uuid,
    add "Version" integer,
    add "State" character varying(16),
    add "ReadingKey" text collate "C",
    add "SearchText" text;

update "Certificate" c
set "StaffMemberId" = s."Id", "Version" = v."Version", "State" = v."State", "ReadingKey" = s."ReadingKey",
    "SearchText" = s."FamilyName" || s."GivenName" || '|' || s."FamilyReading" || s."GivenReading"
from "Enrolment" e
join "StaffMember" s on s."OrganisationId" = e."OrganisationId" and s."Id" = e."StaffMemberId",
    "CertificateVersion" v
where e."OrganisationId" = c."OrganisationId" and e."Id" = c."EnrolmentId"
    and v."OrganisationId" = c."OrganisationId" and v."CertificateId" = c."Id"
    and v."Version" = (select max(w."Version") from "CertificateVersion" w where w."OrganisationId" = c."OrganisationId" and w."CertificateId" = c."Id");

alter table "Certificate"
    alter "StaffMemberId" set not null,
    alter "Version" set not null,
    alter "State" set not null,
    alter "ReadingKey" set not null,
    alter "SearchText" set not null,
    add constraint "FK_Certificate_StaffMember_OrganisationId_StaffMemberId" foreign key ("OrganisationId", "StaffMemberId") references "StaffMember" ("OrganisationId", "Id") on delete restrict;

CREATE INDEX "IX_Certificate_OrganisationId_ReadingKey_Id" ON "Certificate" ("OrganisationId", "ReadingKey", "Id");

CREATE INDEX "IX_Certificate_OrganisationId_StaffMemberId" ON "Certificate" ("OrganisationId", "StaffMemberId");

CREATE TABLE "CertificateSeries" (
    "OrganisationId" uuid NOT NULL,
    "Series" text NOT NULL,
    "Last" integer NOT NULL,
    CONSTRAINT "PK_CertificateSeries" PRIMARY KEY ("OrganisationId", "Series"),
    CONSTRAINT "FK_CertificateSeries_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

insert into "CertificateSeries" ("OrganisationId", "Series", "Last")
select "OrganisationId", "Series", max("Number") from "Certificate" group by "OrganisationId", "Series";

-- What was printed stays as it was printed; of a certificate only what its newest version says changes.
revoke update, delete on "CertificateVersion" from academy_app, academy_system;
revoke update, delete on "Certificate" from academy_app;
grant update ("Version", "State", "ReadingKey", "SearchText") on "Certificate" to academy_app;
grant select, insert, update, delete on "CertificateSeries" to academy_system;
grant select, insert, update ("Last") on "CertificateSeries" to academy_app;

alter table "CertificateSeries" enable row level security;
create policy system_sees_all on "CertificateSeries" to academy_system using (true) with check (true);
create policy organisation_sees_its_own on "CertificateSeries" to academy_app
    using ("OrganisationId" = (select nullif(current_setting('academy.organisation', true), '')::uuid));
