using Academy.Domain.Cohorts.Assignments;

namespace Academy.Domain.Tests.Cohorts.Assignments;

public sealed class AssignmentResultTests
{
    [Fact]
    public void Of_NobodysMarks_IsNothingYet()
    {
        var result = AssignmentResult.Of(4, [], []);

        Assert.Equal((null, AssignmentSuggestion.Wait), (result.Mean, result.Suggestion));
        Assert.All(result.Criteria, criterion => Assert.Equal(new(null, null, null), criterion));
    }

    [Fact]
    public void Of_LecturersAndOtherGroups_WeighsSixToFour()
    {
        var result = AssignmentResult.Of(4, [[4, 3, 3, 2], [3, 3, 2, 2]], [[2, 3, 4, 1], [3, 3, 4, 2], [2, 3, 4, 2]]);

        Assert.Equal((2, 3), (result.Lecturers, result.Peers));
        // (6 × 3.5 + 4 × 7/3) / 10 = 3.03; 3; (6 × 2.5 + 4 × 4) / 10 = 3.1; (6 × 2 + 4 × 5/3) / 10 = 1.87
        Assert.Equal([new(3.5m, 2.3m, 3.0m), new(3.0m, 3.0m, 3.0m), new(2.5m, 4.0m, 3.1m), new(2.0m, 1.7m, 1.9m)], result.Criteria);
        // (3.03 + 3 + 3.1 + 1.87) / 4 = 2.75
        Assert.Equal((2.8m, AssignmentSuggestion.Accept), (result.Mean, result.Suggestion));
    }

    /// <summary>With thirds half a tenth would be missed by a hair: (6 × 7/3 + 4 × 21/8) / 10 is 2.45.</summary>
    [Fact]
    public void Of_HalfATenth_IsRoundedUp() => Assert.Equal(
        2.5m, AssignmentResult.Of(1, [[3], [2], [2]], [[3], [3], [3], [3], [3], [2], [2], [2]]).Mean);

    [Fact]
    public void Of_OnlyOneSide_IsThatOne()
    {
        Assert.Equal(3.5m, AssignmentResult.Of(1, [[4], [3]], []).Mean);
        Assert.Equal(1.5m, AssignmentResult.Of(1, [], [[1], [2]]).Mean);
    }

    [Theory]
    [InlineData("3333", "3333", AssignmentSuggestion.Accept)]
    // 2.5
    [InlineData("3322", "3322", AssignmentSuggestion.Accept)]
    // 2.375 is read as 2.4
    [InlineData("3322", "2322", AssignmentSuggestion.Return)]
    // All is well but one, which one of two calls a 1.
    [InlineData("4442", "4441", AssignmentSuggestion.Accept)]
    [InlineData("4441", "4441", AssignmentSuggestion.Return)]
    public void Suggestion_FollowsTheRuleOfTheProgramme(string first, string second, AssignmentSuggestion suggestion) =>
        Assert.Equal(suggestion, AssignmentResult.Of(4, [Marks(first), Marks(second)], []).Suggestion);

    [Fact]
    public void Suggestion_OfOneLecturer_IsToWait_WhateverTheOthersSay() =>
        Assert.Equal(AssignmentSuggestion.Wait, AssignmentResult.Of(4, [Marks("4444")], [Marks("4444"), Marks("4444")]).Suggestion);

    [Fact]
    public void Of_MarksThatAreMissing_Throws() => Assert.Throws<ArgumentException>(() => AssignmentResult.Of(4, [Marks("444")], []));

    private static int[] Marks(string digits) => [.. digits.Select(digit => digit - '0')];
}
