namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>What HR and trainers do for learners.</summary>
internal static class SupportBindings
{
    private static readonly Given Learner = Given.Id("id", sample => sample.Learner);
    private static readonly Given Quiz = Given.Along("Grant.Quiz", scene => $"{scene.Course.QuizId}");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /courses/{slug}/learners", Right.Support, Given.Slug()).Noting("learning.learners-viewed", scene => scene.Course.Id),
        new Binding("GET /courses/{slug}/learners/{id:guid}", Right.Support, Given.Slug(), Learner).Noting("learning.record-viewed", scene => scene.Sample.Learner),
        new Binding("POST /courses/{slug}/learners/{id:guid}?handler=Grant", Right.Support, Given.Slug(), Learner, Quiz, Given.Fresh("Grant.Id"))
            .With(("Grant.Count", "1"), ("Grant.Reason", "通信が途切れたため")),
        new Binding("POST /courses/{slug}/learners/{id:guid}?handler=ExtraTime", Right.HrInSightOfTrainers, Given.Slug(), Learner, Quiz, Given.Fresh("Grant.Id"))
            .With(("Extra.Percent", "50"), ("Extra.Reason", "配慮の申し出")),
        new Binding("GET /courses/{slug}/assign", Right.Hr, Given.Slug()).ShowingNobody("offices with the number of their people"),
        new Binding("POST /courses/{slug}/assign", Right.Hr, Given.Slug(), Given.Id("Office", sample => sample.Office))
            .With(("Due", "2026-12-25")).Previewing().Noting("learning.learners-viewed", scene => scene.Course.Id),
        new Binding("POST /courses/{slug}/assign", Right.Hr, Given.Slug(), Given.Id("Within", sample => sample.Office))
            .With(("By", "Rank"), ("Rank", "主事"), ("Due", "2026-12-25")).Previewing().Noting("learning.learners-viewed", scene => scene.Course.Id),
        new Binding("POST /courses/{slug}/assign", Right.Hr, Given.Slug(), Given.Of("Numbers", scene => scene.Sample.EmployeeNumber, _ => $"x{Guid.NewGuid():N}"[..12], isOfAll: false))
            .With(("By", "List"), ("Due", "2026-12-25")).Previewing().Noting("learning.learners-viewed", scene => scene.Course.Id),
        new Binding("POST /courses/{slug}/assign", Right.Hr, Given.Slug(), Given.Of("Upload", scene => scene.Sample.EmployeeNumber, _ => $"x{Guid.NewGuid():N}"[..12], isOfAll: false))
            .With(("By", "List"), ("Due", "2026-12-25")).Previewing().Noting("learning.learners-viewed", scene => scene.Course.Id),
    ];
}
