using Academy.Data.HotPages;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Quizzes;
using Microsoft.Extensions.Primitives;

namespace Academy.Integration.Tests.Learning.Quizzes;

public sealed class AnswerFormTests
{
    private static readonly Guid Question = Guid.CreateVersion7();
    private static readonly Guid A = Guid.CreateVersion7();
    private static readonly Guid B = Guid.CreateVersion7();
    private static readonly Guid C = Guid.CreateVersion7();
    private static readonly Guid X = Guid.CreateVersion7();
    private static readonly Guid Y = Guid.CreateVersion7();

    public static TheoryData<string, Answer> Whole { get; } = new()
    {
        { QuestionTypes.OneChoice, Answer.OfChoices(B) },
        { QuestionTypes.TrueFalse, Answer.OfChoices(A) },
        { QuestionTypes.ManyChoices, Answer.OfChoices(A, C) },
        { QuestionTypes.Ordering, Answer.OfChoices(C, A, B) },
        { QuestionTypes.Matching, Answer.OfPairs(new AnswerPair(A, Y), new AnswerPair(B, X), new AnswerPair(C, Y)) },
        { QuestionTypes.Matching, Answer.OfPairs(new AnswerPair(B, X)) },
        { QuestionTypes.Numeric, Answer.OfText("４７人") },
        { QuestionTypes.ManyChoices, Answer.None },
        { QuestionTypes.Ordering, Answer.None },
        { QuestionTypes.Matching, Answer.None },
        { QuestionTypes.Numeric, Answer.None },
    };

    [Theory, MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public void Read_WhatFillFilled_IsTheSameAnswer(string type, Answer answer)
    {
        var question = Of(type);
        var fields = AnswerForm.Fill(question, answer);
        Assert.True(answer.Says(AnswerForm.Read(question, field => fields.GetValueOrDefault(field))));
    }

    [Fact]
    public void Read_ANumberWithSpacesAround_IsWithoutThem() =>
        Assert.Equal("12.5", Read(QuestionTypes.Numeric, (AnswerForm.Field(Question), "  12.5　")).Text);

    [Fact]
    public void Read_SpacesAlone_IsNoAnswer() => Assert.True(Read(QuestionTypes.Numeric, (AnswerForm.Field(Question), " 　")).IsEmpty);

    [Fact]
    public void Read_PlacesAboveNine_AreComparedAsNumbers() =>
        Assert.Equal([B, C, A], Read(QuestionTypes.Ordering, (AnswerForm.Field(Question, A), "10"), (AnswerForm.Field(Question, B), "2"), (AnswerForm.Field(Question, C), "9")).Choices);

    [Fact]
    public void Read_WhatIsNoId_IsAnIdOfNothing() => Assert.Equal([Guid.Empty], Read(QuestionTypes.OneChoice, (AnswerForm.Field(Question), "いち")).Choices);

    [Theory]
    [InlineData(false)]
    [InlineData(false, "1", "2", "3")]
    [InlineData(true, "1")]
    [InlineData(true, "1", "2")]
    [InlineData(true, "1", "2", "2")]
    public void IsUnfinished_AnOrder_WithGapsOrTwoAtOnePlace(bool isUnfinished, params string[] places)
    {
        var fields = places.Zip([A, B, C]).ToDictionary(pair => AnswerForm.Field(Question, pair.Second), pair => new StringValues(pair.First));
        Assert.Equal(isUnfinished, AnswerForm.IsUnfinished(Of(QuestionTypes.Ordering), field => fields.GetValueOrDefault(field)));
    }

    [Fact]
    public void IsUnfinished_AMatchingWithGaps_IsNot() =>
        Assert.False(AnswerForm.IsUnfinished(Of(QuestionTypes.Matching), field => field == AnswerForm.Field(Question, A) ? X.ToString() : default(StringValues)));

    private static Answer Read(string type, params (string Field, string Value)[] fields) =>
        AnswerForm.Read(Of(type), field => fields.FirstOrDefault(known => known.Field == field).Value);

    private static QuizQuestion Of(string type) =>
        new(Question, type, 1, new("q", "", [new(A, "甲"), new(B, "乙"), new(C, "丙")], [new(X, "一"), new(Y, "二")], "人"));
}
