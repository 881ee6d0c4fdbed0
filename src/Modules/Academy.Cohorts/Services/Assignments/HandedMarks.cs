using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Assignments;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>Between marks and their rows.</summary>
public static class HandedMarks
{
    /// <summary>In the order of the rubric; null where none is given.</summary>
    public static IReadOnlyList<int?> Of(Assessment row) => CatalogueJson.Read<List<int?>>(row.Marks);

    public static string Write(IReadOnlyList<int?> marks) => CatalogueJson.Write(marks);

    /// <summary>What those that were handed in come to.</summary>
    /// <param name="criteria">How many the rubric has.</param>
    /// <param name="rows">Of one submission, drafts among them.</param>
    public static AssignmentResult ResultOf(int criteria, IEnumerable<Assessment> rows)
    {
        var counted = rows.Where(row => row.HandedInAt is not null).ToLookup(row => row.AssessorId is not null, row => Whole(Of(row)));
        return AssignmentResult.Of(criteria, [.. counted[true]], [.. counted[false]]);
    }

    /// <summary>What is handed in is whole.</summary>
    private static IReadOnlyList<int> Whole(IReadOnlyList<int?> marks) => [.. marks.Select(mark => mark!.Value)];
}
