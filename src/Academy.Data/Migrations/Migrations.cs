using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Academy.Data.Migrations;

[DbContext(typeof(AcademyDb)), Migration("0001_foundation")]
public sealed class Foundation : SqlMigration;

[DbContext(typeof(AcademyDb)), Migration("0003_release_moves")]
public sealed class ReleaseMoves : SqlMigration;
