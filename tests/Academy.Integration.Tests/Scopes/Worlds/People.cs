namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Who asks. The demonstration lacks five of them: a trainer of the second organisation, and four more of the first.</summary>
internal static class People
{
    public const string Learner = "learner@chuo.example";
    public const string Trainer = "trainer@chuo.example";
    public const string Hr = "hr@chuo.example";

    /// <summary>A learner of the first organisation beside the one whose rows are tried out.</summary>
    public const string OtherLearner = "ito@chuo.example";

    /// <summary>HR of another office of the first organisation than the learner's.</summary>
    public const string HrElsewhere = "kobayashi@chuo.example";

    /// <summary>Heads the learner's office.</summary>
    public const string Superior = "watanabe@chuo.example";

    /// <summary>Heads another office of the first organisation.</summary>
    public const string SuperiorElsewhere = "yoshino@chuo.example";

    public const string AdministratorOfFirst = "watanabe.m@chuo.example";

    /// <summary>Runs study cohorts of the first organisation.</summary>
    public const string HostOfFirst = "ono@chuo.example";

    public const string ForeignLearner = "learner@akiruno.example";
    public const string ForeignTrainer = "sato@akiruno.example";
    public const string ForeignHr = "hr@akiruno.example";
    public const string Secretariat = "secretariat@academy.example";
    public const string Operator = "admin@academy.example";

    /// <summary>Everybody of the first organisation.</summary>
    public static IReadOnlyList<string> Insiders { get; } = [Learner, OtherLearner, Trainer, Hr, HrElsewhere, Superior, SuperiorElsewhere, AdministratorOfFirst, HostOfFirst];

    /// <summary>Learner, trainer and HR of the second organisation, and nobody, by null.</summary>
    public static IReadOnlyList<string?> Neighbours { get; } = [ForeignLearner, ForeignTrainer, ForeignHr, null];

    /// <summary>Others; nobody is among them by null.</summary>
    public static IReadOnlyList<string?> Strangers { get; } = [ForeignLearner, ForeignTrainer, ForeignHr, Secretariat, Operator, null];
}
