-- The tables of the foundation, on SQLite. Organisations are separated by the query filters alone here.

CREATE TABLE "DataProtectionKey" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_DataProtectionKey" PRIMARY KEY,
    "Xml" TEXT NOT NULL
);

CREATE TABLE "Organisation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisation" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameEnglish" TEXT NULL,
    "ReadingKey" TEXT NOT NULL,
    "Settings" TEXT NOT NULL
);

CREATE TABLE "Person" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Person" PRIMARY KEY
);

CREATE TABLE "RecipeRun" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_RecipeRun" PRIMARY KEY,
    "FinishedAt" TEXT NOT NULL
);

CREATE TABLE "Track" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Track" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TitleEnglish" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "SummaryEnglish" TEXT NULL,
    "Position" INTEGER NOT NULL,
    "Accent" TEXT NOT NULL,
    "Source" BLOB NOT NULL
);

CREATE TABLE "Work" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Work" PRIMARY KEY,
    "DedupeKey" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "Payload" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "LeaseOwner" TEXT NULL,
    "LeaseUntil" TEXT NULL,
    "LeaseToken" TEXT NULL,
    "Attempts" INTEGER NOT NULL,
    "LastError" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL
);

CREATE TABLE "AuditEntry" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditEntry" PRIMARY KEY AUTOINCREMENT,
    "OrganisationId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "Action" TEXT NOT NULL,
    "SubjectKind" TEXT NULL,
    "SubjectId" TEXT NULL,
    "Details" TEXT NOT NULL,
    CONSTRAINT "FK_AuditEntry_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Course" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Course" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "CurrentReleaseId" TEXT NULL,
    "ImportedHash" TEXT NULL,
    "EditedAt" TEXT NULL,
    CONSTRAINT "FK_Course_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Department" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    CONSTRAINT "PK_Department" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Department_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Programme" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Programme" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TitleEnglish" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "SummaryEnglish" TEXT NULL,
    "ForEveryone" INTEGER NOT NULL,
    "Source" BLOB NOT NULL,
    CONSTRAINT "FK_Programme_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Account" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Account" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    CONSTRAINT "FK_Account_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "StaffMember" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "EmployeeNumber" TEXT NOT NULL,
    "FamilyName" TEXT NOT NULL,
    "GivenName" TEXT NOT NULL,
    "FamilyReading" TEXT NOT NULL,
    "GivenReading" TEXT NOT NULL,
    "ReadingKey" TEXT NOT NULL,
    "FormerFamilyName" TEXT NULL,
    "Mail" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    CONSTRAINT "PK_StaffMember" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_StaffMember_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StaffMember_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Lesson" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Lesson" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    CONSTRAINT "FK_Lesson_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Question" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Question" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    CONSTRAINT "FK_Question_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Quiz" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Quiz" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    CONSTRAINT "FK_Quiz_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Release" (
    "Id" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Policy" TEXT NOT NULL,
    "Change" TEXT NULL,
    "PublishedAt" TEXT NOT NULL,
    "PublishedBy" TEXT NULL,
    "UpstreamReleaseId" TEXT NULL,
    "TrackId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TitleEnglish" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "SummaryEnglish" TEXT NULL,
    "Level" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Outline" TEXT NOT NULL,
    CONSTRAINT "PK_Release" PRIMARY KEY ("CourseId", "Id"),
    CONSTRAINT "FK_Release_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Release_Track_TrackId" FOREIGN KEY ("TrackId") REFERENCES "Track" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "DepartmentSuccession" (
    "OrganisationId" TEXT NOT NULL,
    "PredecessorId" TEXT NOT NULL,
    "SuccessorId" TEXT NOT NULL,
    "TakesEffectOn" TEXT NOT NULL,
    CONSTRAINT "PK_DepartmentSuccession" PRIMARY KEY ("OrganisationId", "PredecessorId", "SuccessorId"),
    CONSTRAINT "FK_DepartmentSuccession_Department_OrganisationId_PredecessorId" FOREIGN KEY ("OrganisationId", "PredecessorId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DepartmentSuccession_Department_OrganisationId_SuccessorId" FOREIGN KEY ("OrganisationId", "SuccessorId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "DepartmentVersion" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "DepartmentId" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Name" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "Path" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_DepartmentVersion" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_DepartmentVersion_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DepartmentVersion_Department_OrganisationId_ParentId" FOREIGN KEY ("OrganisationId", "ParentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DepartmentVersion_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ProgrammeCourse" (
    "ProgrammeId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_ProgrammeCourse" PRIMARY KEY ("ProgrammeId", "CourseId"),
    CONSTRAINT "FK_ProgrammeCourse_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProgrammeCourse_Programme_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "Programme" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountClaim" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaim" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaim_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountLogin" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AccountLogin" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogin_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountPasskey" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AccountPasskey" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AccountPasskey_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountToken" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountToken" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountToken_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SignInName" (
    "Kind" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    CONSTRAINT "PK_SignInName" PRIMARY KEY ("Kind", "Scope", "Value"),
    CONSTRAINT "FK_SignInName_Account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Grant" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "DepartmentId" TEXT NULL,
    "CourseId" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "GrantedBy" TEXT NULL,
    CONSTRAINT "PK_Grant" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Grant_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Grant_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Grant_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Grant_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Posting" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "DepartmentId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Rank" TEXT NULL,
    "Title" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    CONSTRAINT "PK_Posting" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Posting_Department_OrganisationId_DepartmentId" FOREIGN KEY ("OrganisationId", "DepartmentId") REFERENCES "Department" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Posting_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Posting_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Choice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Choice" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    CONSTRAINT "FK_Choice_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Choice_Question_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "Question" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Offering" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "PinnedReleaseId" TEXT NULL,
    "OpensOn" TEXT NULL,
    "ClosesOn" TEXT NULL,
    "DueRule" TEXT NOT NULL,
    CONSTRAINT "PK_Offering" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Offering_Course_CourseId" FOREIGN KEY ("CourseId") REFERENCES "Course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Offering_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Offering_Release_CourseId_PinnedReleaseId" FOREIGN KEY ("CourseId", "PinnedReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReleaseFile" (
    "ReleaseId" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Content" BLOB NULL,
    CONSTRAINT "PK_ReleaseFile" PRIMARY KEY ("ReleaseId", "Path"),
    CONSTRAINT "FK_ReleaseFile_Release_CourseId_ReleaseId" FOREIGN KEY ("CourseId", "ReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReleaseLesson" (
    "ReleaseId" TEXT NOT NULL,
    "LessonId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Completes" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "Headings" TEXT NOT NULL,
    CONSTRAINT "PK_ReleaseLesson" PRIMARY KEY ("ReleaseId", "LessonId"),
    CONSTRAINT "FK_ReleaseLesson_Lesson_LessonId" FOREIGN KEY ("LessonId") REFERENCES "Lesson" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReleaseLesson_Release_CourseId_ReleaseId" FOREIGN KEY ("CourseId", "ReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReleaseQuestion" (
    "ReleaseId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "QuizId" TEXT NULL,
    "LessonId" TEXT NULL,
    "Position" INTEGER NOT NULL,
    "Type" TEXT NOT NULL,
    "Points" INTEGER NOT NULL,
    "Body" TEXT NOT NULL,
    CONSTRAINT "PK_ReleaseQuestion" PRIMARY KEY ("ReleaseId", "QuestionId"),
    CONSTRAINT "FK_ReleaseQuestion_Lesson_LessonId" FOREIGN KEY ("LessonId") REFERENCES "Lesson" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReleaseQuestion_Question_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "Question" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReleaseQuestion_Quiz_QuizId" FOREIGN KEY ("QuizId") REFERENCES "Quiz" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReleaseQuestion_Release_CourseId_ReleaseId" FOREIGN KEY ("CourseId", "ReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ReleaseQuiz" (
    "ReleaseId" TEXT NOT NULL,
    "QuizId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Settings" TEXT NOT NULL,
    CONSTRAINT "PK_ReleaseQuiz" PRIMARY KEY ("ReleaseId", "QuizId"),
    CONSTRAINT "FK_ReleaseQuiz_Quiz_QuizId" FOREIGN KEY ("QuizId") REFERENCES "Quiz" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReleaseQuiz_Release_CourseId_ReleaseId" FOREIGN KEY ("CourseId", "ReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "Enrolment" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Cycle" INTEGER NOT NULL,
    "OfferingId" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "DueOn" TEXT NULL,
    "PausedFrom" TEXT NULL,
    "ExemptedAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Enrolment" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Enrolment_Offering_OrganisationId_OfferingId" FOREIGN KEY ("OrganisationId", "OfferingId") REFERENCES "Offering" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Enrolment_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Enrolment_Release_CourseId_ReleaseId" FOREIGN KEY ("CourseId", "ReleaseId") REFERENCES "Release" ("CourseId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Enrolment_StaffMember_OrganisationId_StaffMemberId" FOREIGN KEY ("OrganisationId", "StaffMemberId") REFERENCES "StaffMember" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "AnswerKey" (
    "ReleaseId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    CONSTRAINT "PK_AnswerKey" PRIMARY KEY ("ReleaseId", "QuestionId"),
    CONSTRAINT "FK_AnswerKey_ReleaseQuestion_ReleaseId_QuestionId" FOREIGN KEY ("ReleaseId", "QuestionId") REFERENCES "ReleaseQuestion" ("ReleaseId", "QuestionId") ON DELETE RESTRICT
);

CREATE TABLE "Certificate" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "Series" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "VerificationId" TEXT NOT NULL,
    CONSTRAINT "PK_Certificate" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_Certificate_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Certificate_Organisation_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisation" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "LearningFact" (
    "OrganisationId" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "StaffMemberId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StartedAt" TEXT NULL,
    "CompletedAt" TEXT NULL,
    "CompletedOn" TEXT NULL,
    "BestScore" INTEGER NULL,
    "ReleaseId" TEXT NOT NULL,
    CONSTRAINT "PK_LearningFact" PRIMARY KEY ("OrganisationId", "EnrolmentId"),
    CONSTRAINT "FK_LearningFact_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "ProgressEvent" (
    "OrganisationId" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ItemId" TEXT NULL,
    "Payload" TEXT NOT NULL,
    "OccurredAt" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    CONSTRAINT "PK_ProgressEvent" PRIMARY KEY ("OrganisationId", "EnrolmentId", "ClientId"),
    CONSTRAINT "FK_ProgressEvent_Enrolment_OrganisationId_EnrolmentId" FOREIGN KEY ("OrganisationId", "EnrolmentId") REFERENCES "Enrolment" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "CertificateVersion" (
    "OrganisationId" TEXT NOT NULL,
    "CertificateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Printed" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "PK_CertificateVersion" PRIMARY KEY ("OrganisationId", "CertificateId", "Version"),
    CONSTRAINT "FK_CertificateVersion_Certificate_OrganisationId_CertificateId" FOREIGN KEY ("OrganisationId", "CertificateId") REFERENCES "Certificate" ("OrganisationId", "Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_Account_PersonId" ON "Account" ("PersonId");

CREATE UNIQUE INDEX "UserNameIndex" ON "Account" ("NormalizedUserName");

CREATE INDEX "IX_AccountClaim_UserId" ON "AccountClaim" ("UserId");

CREATE INDEX "IX_AccountLogin_UserId" ON "AccountLogin" ("UserId");

CREATE INDEX "IX_AccountPasskey_UserId" ON "AccountPasskey" ("UserId");

CREATE UNIQUE INDEX "IX_AuditEntry_OrganisationId_Sequence" ON "AuditEntry" ("OrganisationId", "Sequence");

CREATE INDEX "IX_AuditEntry_OrganisationId_SubjectId_Sequence" ON "AuditEntry" ("OrganisationId", "SubjectId", "Sequence");

CREATE UNIQUE INDEX "IX_Certificate_OrganisationId_EnrolmentId" ON "Certificate" ("OrganisationId", "EnrolmentId");

CREATE UNIQUE INDEX "IX_Certificate_OrganisationId_Series_Number" ON "Certificate" ("OrganisationId", "Series", "Number");

CREATE UNIQUE INDEX "IX_Certificate_VerificationId" ON "Certificate" ("VerificationId");

CREATE INDEX "IX_Choice_CourseId" ON "Choice" ("CourseId");

CREATE UNIQUE INDEX "IX_Choice_QuestionId_Key" ON "Choice" ("QuestionId", "Key");

CREATE UNIQUE INDEX "IX_Course_Key" ON "Course" ("Key");

CREATE INDEX "IX_Course_OrganisationId" ON "Course" ("OrganisationId");

CREATE UNIQUE INDEX "IX_Department_OrganisationId_Code" ON "Department" ("OrganisationId", "Code");

CREATE INDEX "IX_DepartmentSuccession_OrganisationId_SuccessorId" ON "DepartmentSuccession" ("OrganisationId", "SuccessorId");

CREATE UNIQUE INDEX "IX_DepartmentVersion_OrganisationId_DepartmentId_ValidFrom" ON "DepartmentVersion" ("OrganisationId", "DepartmentId", "ValidFrom");

CREATE INDEX "IX_DepartmentVersion_OrganisationId_ParentId" ON "DepartmentVersion" ("OrganisationId", "ParentId");

CREATE INDEX "IX_DepartmentVersion_OrganisationId_Path" ON "DepartmentVersion" ("OrganisationId", "Path");

CREATE INDEX "IX_Enrolment_CourseId_ReleaseId" ON "Enrolment" ("CourseId", "ReleaseId");

CREATE INDEX "IX_Enrolment_OrganisationId_OfferingId" ON "Enrolment" ("OrganisationId", "OfferingId");

CREATE UNIQUE INDEX "IX_Enrolment_OrganisationId_StaffMemberId_CourseId_Cycle" ON "Enrolment" ("OrganisationId", "StaffMemberId", "CourseId", "Cycle");

CREATE INDEX "IX_Grant_CourseId" ON "Grant" ("CourseId");

CREATE INDEX "IX_Grant_OrganisationId_DepartmentId" ON "Grant" ("OrganisationId", "DepartmentId");

CREATE INDEX "IX_Grant_OrganisationId_StaffMemberId" ON "Grant" ("OrganisationId", "StaffMemberId");

CREATE INDEX "IX_LearningFact_OrganisationId_CourseId_Status" ON "LearningFact" ("OrganisationId", "CourseId", "Status");

CREATE INDEX "IX_LearningFact_OrganisationId_StaffMemberId" ON "LearningFact" ("OrganisationId", "StaffMemberId");

CREATE UNIQUE INDEX "IX_Lesson_CourseId_Key" ON "Lesson" ("CourseId", "Key");

CREATE INDEX "IX_Offering_CourseId_PinnedReleaseId" ON "Offering" ("CourseId", "PinnedReleaseId");

CREATE UNIQUE INDEX "IX_Offering_OrganisationId_CourseId" ON "Offering" ("OrganisationId", "CourseId");

CREATE UNIQUE INDEX "IX_Offering_OrganisationId_Slug" ON "Offering" ("OrganisationId", "Slug");

CREATE UNIQUE INDEX "IX_Organisation_Code" ON "Organisation" ("Code");

CREATE INDEX "IX_Posting_OrganisationId_DepartmentId_ValidFrom" ON "Posting" ("OrganisationId", "DepartmentId", "ValidFrom");

CREATE UNIQUE INDEX "IX_Posting_OrganisationId_StaffMemberId_DepartmentId_Kind_ValidFrom" ON "Posting" ("OrganisationId", "StaffMemberId", "DepartmentId", "Kind", "ValidFrom");

CREATE UNIQUE INDEX "IX_Programme_Key" ON "Programme" ("Key");

CREATE INDEX "IX_Programme_OrganisationId" ON "Programme" ("OrganisationId");

CREATE INDEX "IX_ProgrammeCourse_CourseId" ON "ProgrammeCourse" ("CourseId");

CREATE UNIQUE INDEX "IX_Question_CourseId_Key" ON "Question" ("CourseId", "Key");

CREATE UNIQUE INDEX "IX_Quiz_CourseId_Key" ON "Quiz" ("CourseId", "Key");

CREATE UNIQUE INDEX "IX_Release_CourseId_Number" ON "Release" ("CourseId", "Number");

CREATE INDEX "IX_Release_TrackId" ON "Release" ("TrackId");

CREATE INDEX "IX_ReleaseFile_CourseId_ReleaseId" ON "ReleaseFile" ("CourseId", "ReleaseId");

CREATE INDEX "IX_ReleaseFile_Hash" ON "ReleaseFile" ("Hash");

CREATE INDEX "IX_ReleaseLesson_CourseId_ReleaseId" ON "ReleaseLesson" ("CourseId", "ReleaseId");

CREATE INDEX "IX_ReleaseLesson_LessonId" ON "ReleaseLesson" ("LessonId");

CREATE UNIQUE INDEX "IX_ReleaseLesson_ReleaseId_Slug" ON "ReleaseLesson" ("ReleaseId", "Slug");

CREATE INDEX "IX_ReleaseQuestion_CourseId_ReleaseId" ON "ReleaseQuestion" ("CourseId", "ReleaseId");

CREATE INDEX "IX_ReleaseQuestion_LessonId" ON "ReleaseQuestion" ("LessonId");

CREATE INDEX "IX_ReleaseQuestion_QuestionId" ON "ReleaseQuestion" ("QuestionId");

CREATE INDEX "IX_ReleaseQuestion_QuizId" ON "ReleaseQuestion" ("QuizId");

CREATE INDEX "IX_ReleaseQuiz_CourseId_ReleaseId" ON "ReleaseQuiz" ("CourseId", "ReleaseId");

CREATE INDEX "IX_ReleaseQuiz_QuizId" ON "ReleaseQuiz" ("QuizId");

CREATE UNIQUE INDEX "IX_ReleaseQuiz_ReleaseId_Slug" ON "ReleaseQuiz" ("ReleaseId", "Slug");

CREATE INDEX "IX_SignInName_AccountId" ON "SignInName" ("AccountId");

CREATE UNIQUE INDEX "IX_StaffMember_OrganisationId_EmployeeNumber" ON "StaffMember" ("OrganisationId", "EmployeeNumber");

CREATE INDEX "IX_StaffMember_OrganisationId_ReadingKey_Id" ON "StaffMember" ("OrganisationId", "ReadingKey", "Id");

CREATE INDEX "IX_StaffMember_PersonId" ON "StaffMember" ("PersonId");

CREATE UNIQUE INDEX "IX_Track_Key" ON "Track" ("Key");

CREATE UNIQUE INDEX "IX_Work_DedupeKey" ON "Work" ("DedupeKey");

CREATE INDEX "IX_Work_State_DueAt" ON "Work" ("State", "DueAt");

-- Events and audit entries are only ever added.
create trigger "ProgressEvent_no_update" before update on "ProgressEvent"
begin
    select raise(abort, 'ProgressEvent is append-only');
end;
create trigger "ProgressEvent_no_delete" before delete on "ProgressEvent"
begin
    select raise(abort, 'ProgressEvent is append-only');
end;
create trigger "AuditEntry_no_update" before update on "AuditEntry"
begin
    select raise(abort, 'AuditEntry is append-only');
end;
create trigger "AuditEntry_no_delete" before delete on "AuditEntry"
begin
    select raise(abort, 'AuditEntry is append-only');
end;

-- On any day a member of staff has at most one main posting.
create trigger "Posting_one_main_insert" before insert on "Posting" when new."Kind" = 'Main' and exists (
    select 1 from "Posting" other
    where other."OrganisationId" = new."OrganisationId" and other."StaffMemberId" = new."StaffMemberId"
      and other."Kind" = 'Main' and other."Id" <> new."Id"
      and other."ValidFrom" < coalesce(new."ValidUntil", '9999-12-31') and new."ValidFrom" < coalesce(other."ValidUntil", '9999-12-31'))
begin
    select raise(abort, 'two main postings on one day');
end;
create trigger "Posting_one_main_update" before update on "Posting" when new."Kind" = 'Main' and exists (
    select 1 from "Posting" other
    where other."OrganisationId" = new."OrganisationId" and other."StaffMemberId" = new."StaffMemberId"
      and other."Kind" = 'Main' and other."Id" <> new."Id"
      and other."ValidFrom" < coalesce(new."ValidUntil", '9999-12-31') and new."ValidFrom" < coalesce(other."ValidUntil", '9999-12-31'))
begin
    select raise(abort, 'two main postings on one day');
end;
