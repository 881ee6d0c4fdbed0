using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Academy.Data.Migrations;

[DbContext(typeof(AcademyDb)), Migration("0001_foundation")]
public sealed class Foundation : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0002_notices")]
public sealed class Notices : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0003_release_moves")]
public sealed class ReleaseMoves : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0004_extra_time")]
public sealed class ExtraTimeForQuizzes : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0005_statistics")]
public sealed class Statistics : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0006_work")]
public sealed class WorkEndsWithItsEffect : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0007_certificates")]
public sealed class CertificatesInLists : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0008_certificate_bundles")]
public sealed class CertificateBundles : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0009_hr_rollup")]
public sealed class RollupForHr : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0010_completion_imports")]
public sealed class CompletionImports : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0012_closed_years")]
public sealed class ClosedYears : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0013_bundle_contents")]
public sealed class BundleContents : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0014_rows_of_a_course")]
public sealed class RowsOfACourse : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0015_outgoing_mail")]
public sealed class OutgoingMails : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0016_reminders")]
public sealed class Reminders : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0017_certificate_expiry")]
public sealed class CertificatesThatEnd : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0018_cohorts")]
public sealed class Cohorts : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0019_recruitment")]
public sealed class Recruitment : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0020_sessions")]
public sealed class Sessions : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0021_assignments")]
public sealed class AssignmentsOfTerms : SqlMigration;
