using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Who of the first organisation may do something, and who may do it elsewhere only.</summary>
/// <param name="Rightful">With whom it is shown that the values are real.</param>
/// <param name="Entitled">All others of the first organisation who may, the rightful among them.</param>
/// <param name="Elsewhere">Who may do it with rows of their own: what is not theirs is to them as if it were not there, 404.</param>
/// <param name="Aware">Who of the organisation may not do it, and may see what it is done to: they are told so, 403.</param>
/// <param name="IsOverOthers">Whether it shows or changes what is another person's.</param>
internal sealed record Right(string Rightful, IReadOnlyList<string> Entitled, IReadOnlyList<string> Elsewhere, IReadOnlyList<string> Aware, bool IsOverOthers)
{
    private static readonly IReadOnlyList<string> Everyone = [.. People.Insiders, .. People.Strangers.OfType<string>()];

    /// <summary>Whoever is of the organisation.</summary>
    public static Right Everybody { get; } = new(People.Learner, People.Insiders, [.. People.Strangers.OfType<string>()], [], IsOverOthers: false);

    /// <summary>The person whose it is, and nobody above them.</summary>
    public static Right Self { get; } = new(People.Learner, [People.Learner], [.. Everyone.Except([People.Learner])], [], IsOverOthers: false);

    /// <summary>Who takes part in a term, and who runs it.</summary>
    public static Right ParticipantOrHost { get; } = new(
        People.Learner, [People.Learner, People.HostOfFirst], [.. Everyone.Except([People.Learner, People.HostOfFirst])], [], IsOverOthers: false);

    /// <summary>Those who support learners: HR and trainers.</summary>
    public static Right Support { get; } = new(
        People.Hr, [People.Hr, People.Trainer], [People.HrElsewhere, People.ForeignHr, People.ForeignTrainer], [], IsOverOthers: true);

    /// <summary>Those who see how an office stands: HR, and superiors of it.</summary>
    public static Right Figures { get; } = new(
        People.Hr, [People.Hr, People.Superior], [People.HrElsewhere, People.SuperiorElsewhere, People.ForeignHr], [], IsOverOthers: true);

    public static Right Hr { get; } = new(People.Hr, [People.Hr], [People.HrElsewhere, People.ForeignHr], [], IsOverOthers: true);

    /// <summary>HR of the whole organisation: that of an office may do it nowhere.</summary>
    public static Right HrOfAll { get; } = new(People.Hr, [People.Hr], [People.ForeignHr], [], IsOverOthers: true);

    /// <summary>Those who decide on an application: HR, and whoever heads an office for its people. To all others of the organisation it is as if it were not there.</summary>
    public static Right Decide { get; } = new(
        People.Hr, [People.Hr, People.Superior], [.. Everyone.Except([People.Hr, People.Superior])], [], IsOverOthers: true);

    /// <summary>HR, and whoever heads an office, in the same way with all of the organisation.</summary>
    public static Right Heads { get; } = new(
        People.Hr, [People.Hr, People.Superior, People.SuperiorElsewhere], [.. Everyone.Except([People.Hr, People.Superior, People.SuperiorElsewhere])], [], IsOverOthers: true);

    /// <summary>HR alone, with a person whom trainers support too.</summary>
    public static Right HrInSightOfTrainers { get; } = new(
        People.Hr, [People.Hr], [People.HrElsewhere, People.ForeignHr, People.ForeignTrainer], [People.Trainer], IsOverOthers: true);

    /// <summary>Those who run the site.</summary>
    public static Right Operate { get; } = new(People.Operator, [People.Operator], [], [], IsOverOthers: true);

    /// <summary>Who runs the organisation's study cohorts.</summary>
    public static Right Host { get; } = new(People.HostOfFirst, [People.HostOfFirst], [People.Secretariat], [], IsOverOthers: true);

    public static Right Administer { get; } = new(People.AdministratorOfFirst, [People.AdministratorOfFirst], [], [], IsOverOthers: true);
}
