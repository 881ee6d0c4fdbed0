namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class CredentialsBindings
{
    private const string Viewed = "credentials.certificate-viewed";

    private static readonly Given Certificate = Given.Id("id", sample => sample.Certificate);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /certificates", Right.Everybody),
        new("GET /certificates/{id:guid}", Right.Self, Certificate),
        new("GET /certificates/{id:guid}/pdf", Right.Self, Certificate),
        new Binding("GET /hr/certificates", Right.Hr).Noting("credentials.register-viewed", _ => null),
        new Binding("GET /hr/certificates/{id:guid}", Right.Hr, Certificate).Noting(Viewed, scene => scene.Sample.Learner),
        new Binding("GET /hr/certificates/{id:guid}/pdf", Right.Hr, Certificate).Noting(Viewed, scene => scene.Sample.Learner),
        new Binding("GET /hr/certificates/bundles", Right.Hr).ShowingNobody("offices, and files that were asked for"),
        new Binding("GET /hr/certificates/bundles/{id:guid}/zip", Right.Hr, Given.Id("id", sample => sample.Bundle)).Noting("credentials.bundle-taken", scene => scene.Sample.Office),
        new Binding("POST /hr/certificates/bundles", Right.Hr, Given.Id("Office", sample => sample.Office)),
        new Binding("POST /hr/certificates/{id:guid}?handler=Correct", Right.Hr, Certificate)
            .With(("Correct.Version", "1"), ("Correct.IsFromRegister", "false"), ("Correct.Family", "青樹"), ("Correct.Given", "美咲"), ("Correct.FamilyReading", "あおき"), ("Correct.GivenReading", "みさき"), ("Correct.Reason", "氏名の誤り"))
            .Previewing(),
        new Binding("POST /hr/certificates/{id:guid}?handler=Replace", Right.Hr, Certificate).With(("Replace.Version", "1"), ("Replace.Reason", "紛失のため")),
        new Binding("POST /hr/certificates/{id:guid}?handler=Revoke", Right.Hr, Given.Id("id", sample => sample.OtherCertificate))
            .With(("Revoke.Version", "1"), ("Revoke.Reason", "誤って交付したため")),
    ];
}
