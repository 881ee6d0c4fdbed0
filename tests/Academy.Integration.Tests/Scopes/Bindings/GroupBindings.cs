using Academy.Integration.Tests.Cohorts.Sessions;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>The space of the group that the learner is in. Each version of its proposal is made of the one that the line before left.</summary>
internal static class GroupBindings
{
    private const string Space = "/cohorts/{id:guid}/group";
    private const string Proposal = $"{Space}/proposal";
    private const string History = $"{Proposal}/history";
    private const string Hosted = "/secretariat/terms/{id:guid}/groups/{group:int}";

    private static readonly Given Term = Given.Id("id", sample => sample.HeldTerm);

    private static readonly Given Group = Given.Along("group", "1");

    private static readonly Given File = Given.Id("fileId", sample => sample.Group.File);

    private static readonly Given First = Given.Along("number", "1");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new($"GET {Space}", Right.Self, Term),
        new($"GET {Space}/files", Right.Self, Term),
        new($"GET {Space}/files/{{fileId:guid}}", Right.Self, Term, File),
        new($"GET {Space}/files/{{fileId:guid}}/{{name}}", Right.ParticipantOrHost, Term, File, Given.Along("name", "a.pdf")),
        new($"HEAD {Space}/files/{{fileId:guid}}/{{name}}", Right.ParticipantOrHost, Term, File, Given.Along("name", "a.pdf")),
        new($"GET {Proposal}", Right.Self, Term),
        new($"GET {Proposal}/edit", Right.Self, Term),
        new($"GET {History}", Right.Self, Term),
        new($"GET {History}/{{number:int}}", Right.Self, Term, First),
        new Binding($"GET {Hosted}", Right.Host, Term, Group).Noting("cohorts.participants-viewed", scene => scene.Sample.HeldTerm),
        new Binding($"GET {Hosted}/files/{{fileId:guid}}", Right.Host, Term, Group, File).ShowingNobody("a file of a group"),
        new Binding($"GET {Hosted}/proposal", Right.Host, Term, Group).Noting("cohorts.participants-viewed", scene => scene.Sample.HeldTerm),
        new Binding($"GET {Hosted}/proposal/history", Right.Host, Term, Group).Noting("cohorts.participants-viewed", scene => scene.Sample.HeldTerm),
        new Binding($"GET {Hosted}/proposal/history/{{number:int}}", Right.Host, Term, Group, First).Noting("cohorts.participants-viewed", scene => scene.Sample.HeldTerm),
        new Binding($"POST {Space}", Right.Self, Term).With(("Message", "こんにちは")),
        new($"POST {Space}?handler=Remove", Right.Self, Term, Given.Id("remove", sample => sample.Group.Message)),
        new Binding($"POST {Space}/files", Right.Self, Term).Uploading("Upload", "新しい資料.pdf", SampleFile.Pdf("班の資料")),
        new($"POST {Space}/files/{{fileId:guid}}", Right.Self, Term, Given.Id("fileId", sample => sample.Group.Removable)),
        new Binding($"POST {Proposal}/edit?handler=Preview", Right.Self, Term).With(("BasedOn", "2"), ("Proposal", "案")).Previewing(),
        new Binding($"POST {Proposal}/edit", Right.Self, Term).With(("BasedOn", "2"), ("Proposal", "新しい案")),
        new Binding($"POST {History}/{{number:int}}", Right.Self, Term, First).With(("Newest", "3")),
        new Binding($"POST {Hosted}", Right.Host, Term, Group).With(("Message", "事務局です")),
        new Binding($"POST {Hosted}?handler=Remove", Right.Host, Term, Group, Given.Id("remove", sample => sample.Group.OtherMessage)),
        new Binding($"POST {Hosted}/files/{{fileId:guid}}", Right.Host, Term, Group, Given.Id("fileId", sample => sample.Group.OtherRemovable)),
    ];
}
