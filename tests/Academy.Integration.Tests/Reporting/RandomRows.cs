using Academy.Data.Learning;
using Academy.Data.Organisations;

namespace Academy.Integration.Tests.Reporting;

/// <summary>All rows that figures are made of, in memory.</summary>
internal sealed class RandomRows
{
    public required Guid OrganisationId { get; init; }
    public List<Department> Departments { get; } = [];
    public List<DepartmentVersion> Versions { get; } = [];
    public List<Person> People { get; } = [];
    public List<StaffMember> Staff { get; } = [];
    public List<Posting> Postings { get; } = [];
    public List<Enrolment> Enrolments { get; } = [];
    public List<LearningFact> Facts { get; } = [];
}
