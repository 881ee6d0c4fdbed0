-- Fills a site that has its demonstration up to the size of a year: {0} organisations, {1} people, {2} courses, {3} enrolments each.
-- Ids grow with their number, as those of real rows grow with time. Run by a superuser: no policy, no interceptor.
-- The rows fit each other by the way they are made: foreign keys are not checked one by one.
set session_replication_role = replica;
create function pg_temp.made(kind int, n bigint) returns uuid immutable language sql as $$
    select (substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7' || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid
    from (select lpad(to_hex(1760000000000 + n), 12, '0') as t) as milliseconds $$;

create temporary table known as
    select row_number() over (order by "Code") as n, "Id" from "Organisation";
insert into "Organisation" ("Id", "Code", "Kind", "Name", "NameEnglish", "ReadingKey", "Settings")
    select pg_temp.made(1, n), lpad((990000 + n)::text, 6, '0'), "Kind", '第' || n || '市', 'City ' || n, 'ん' || n, "Settings"
    from generate_series((select count(*) + 1 from known), {0}) n, (select * from "Organisation" order by "Code" limit 1) pattern;
create temporary table org as
    select row_number() over (order by "Code") as n, "Id" from "Organisation" order by "Code" limit {0};
create unique index on org (n);

-- Ten offices each; the first is above the others.
insert into "Department" ("Id", "OrganisationId", "Code")
    select pg_temp.made(2, org.n * 100 + d), org."Id", 'load' || d from org, generate_series(0, 9) d;
insert into "DepartmentVersion" ("Id", "OrganisationId", "DepartmentId", "ValidFrom", "Name", "ParentId", "Path", "Position")
    select pg_temp.made(3, org.n * 100 + d), org."Id", pg_temp.made(2, org.n * 100 + d), '2020-04-01', '第' || d || '課',
        case when d > 0 then pg_temp.made(2, org.n * 100) end,
        replace(case when d > 0 then pg_temp.made(2, org.n * 100) || '/' else '' end || pg_temp.made(2, org.n * 100 + d) || '/', '-', ''), d
    from org, generate_series(0, 9) d;

create temporary table learner as
    select person.n, pg_temp.made(4, person.n) as id, org."Id" as org_id, org.n as org_n
    from generate_series(1::bigint, {1}) person(n) join org on org.n = 1 + person.n % (select count(*) from org);
insert into "Person" ("Id") select pg_temp.made(5, n) from learner;
insert into "Account" ("Id", "PersonId", "UserName", "NormalizedUserName", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TwoFactorEnabled")
    select pg_temp.made(6, n), pg_temp.made(5, n), pg_temp.made(6, n), upper(pg_temp.made(6, n)::text), pattern."PasswordHash", 'LOAD' || n, null, false
    from learner, (select a."PasswordHash" from "Account" a join "SignInName" s on s."AccountId" = a."Id" where s."Value" = 'learner@chuo.example') pattern;
insert into "SignInName" ("Kind", "Scope", "Value", "AccountId")
    select 'Mail', '', 'l' || n || '@load.example', pg_temp.made(6, n) from learner;
insert into "StaffMember" ("Id", "OrganisationId", "PersonId", "EmployeeNumber", "FamilyName", "GivenName", "FamilyReading", "GivenReading", "ReadingKey", "Mail", "ValidFrom")
    select id, org_id, pg_temp.made(5, n), 'load' || n, '山田', n || '郎', 'ヤマダ', 'ロウ', 'やまた' || chr(1) || n, 'l' || n || '@load.example', '2020-04-01'
    from learner;
insert into "Posting" ("Id", "OrganisationId", "StaffMemberId", "DepartmentId", "Kind", "ValidFrom")
    select pg_temp.made(7, n), org_id, id, pg_temp.made(2, org_n * 100 + 1 + n % 9), 'Main', '2020-04-01' from learner;

-- Courses are copies of one that was imported, its lessons and questions shared; each track has its part.
create temporary table pattern as
    select c."Id" as course, r."Id" as release from "Course" c join "Release" r on r."Id" = c."CurrentReleaseId" where c."Key" = 'dq-02';
create temporary table course as
    select n, pg_temp.made(8, n) as id, pg_temp.made(9, n) as release,
        (select "Id" from "Track" order by "Position" offset n % (select count(*) from "Track") limit 1) as track
    from generate_series(1, {2}) n;
insert into "Course" ("Id", "Key", "OrganisationId")
    select course.id, 'load-' || lpad(n::text, 4, '0'), c."OrganisationId" from course, "Course" c join pattern on c."Id" = pattern.course;
insert into "Release" ("Id", "CourseId", "Number", "Hash", "Policy", "PublishedAt", "TrackId", "Slug", "Title", "Summary", "Level", "Audience", "Minutes", "Outline")
    select course.release, course.id, 1, "Hash", "Policy", "PublishedAt", course.track, 'load-' || n, r."Title" || n, "Summary", "Level", "Audience", "Minutes", "Outline"
    from course, "Release" r join pattern on r."Id" = pattern.release;
update "Course" set "CurrentReleaseId" = course.release from course where course.id = "Course"."Id";
insert into "ReleaseLesson" ("ReleaseId", "LessonId", "CourseId", "Slug", "Title", "Position", "Kind", "Minutes", "Completes", "Html", "Headings")
    select course.release, "LessonId", course.id, "Slug", "Title", "Position", "Kind", "Minutes", "Completes", "Html", "Headings"
    from course, "ReleaseLesson" l join pattern on l."ReleaseId" = pattern.release;
-- The quiz is open from the beginning, so that visits need not take the lessons first.
insert into "ReleaseQuiz" ("ReleaseId", "QuizId", "CourseId", "Slug", "Title", "Position", "Minutes", "Settings")
    select course.release, "QuizId", course.id, "Slug", "Title", "Position", "Minutes",
        (("Settings"::jsonb) || '{"opens": "always", "attempts": 1000000}')::text
    from course, "ReleaseQuiz" q join pattern on q."ReleaseId" = pattern.release;
insert into "ReleaseQuestion" ("ReleaseId", "QuestionId", "CourseId", "QuizId", "LessonId", "Position", "Type", "Points", "Body")
    select course.release, "QuestionId", course.id, "QuizId", "LessonId", "Position", "Type", "Points", "Body"
    from course, "ReleaseQuestion" q join pattern on q."ReleaseId" = pattern.release;
insert into "AnswerKey" ("ReleaseId", "QuestionId", "CourseId", "Body")
    select course.release, "QuestionId", course.id, "Body" from course, "AnswerKey" k join pattern on k."ReleaseId" = pattern.release;
insert into "Offering" ("Id", "OrganisationId", "CourseId", "Slug", "DueRule")
    select pg_temp.made(10, org.n * 10000 + course.n), org."Id", course.id, 'load-' || course.n, o."DueRule"
    from org, course, (select "DueRule" from "Offering" limit 1) o;

-- Of the enrolments of a learner three are under way, half of the rest are completed.
create temporary table taken as
    select learner.n * 1000 + k as n, pg_temp.made(11, learner.n * 1000 + k) as id, org_id, learner.id as learner_id, org_n, 1 + (learner.n + k) % {2} as course_n,
        case when k <= 3 then 'UnderWay' when k % 2 = 0 then 'Completed' else 'NotStarted' end as status
    from learner, generate_series(1, {3}) k;
insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "DueOn", "CreatedAt")
    select id, org_id, learner_id, pg_temp.made(8, course_n), 1, pg_temp.made(10, org_n * 10000 + course_n), pg_temp.made(9, course_n), 'Self',
        case when n % 4 = 0 then date '2027-01-31' end, now() - interval '90 days'
    from taken;
insert into "LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "ReleaseId", "CurrentReleaseId")
    select org_id, id, learner_id, pg_temp.made(8, course_n), status,
        case when status <> 'NotStarted' then now() - interval '60 days' end, case when status = 'Completed' then now() - interval '30 days' end,
        case when status = 'Completed' then current_date - 30 end, pg_temp.made(9, course_n), pg_temp.made(9, course_n)
    from taken;
-- Each lesson of what is under way was opened twice.
insert into "ProgressEvent" ("OrganisationId", "EnrolmentId", "ClientId", "Kind", "ItemId", "Payload", "OccurredAt", "ReceivedAt")
    select org_id, id, pg_temp.made(12, taken.n * 100 + l."Position" * 2 + twice), 'lesson.opened', l."LessonId", '{}', at, at
    from taken, "ReleaseLesson" l join pattern on l."ReleaseId" = pattern.release, generate_series(0, 1) twice,
        lateral (select now() - interval '60 days' + (l."Position" * 2 + twice) * interval '1 minute' as at) times
    where status = 'UnderWay';
analyze;
