namespace Academy.Architecture.Tests.Agreed;

/// <summary>Which project owns the tables of each namespace of <c>Academy.Data</c>.</summary>
internal static class TableOwners
{
    public static IReadOnlyDictionary<string, string> Owners { get; } = new Dictionary<string, string>
    {
        ["Organisations"] = "Academy.Organisations",
        ["Accounts"] = "Academy.Accounts",
        ["Auditing"] = "Academy.Accounts",
        ["Catalogue"] = "Academy.Catalogue",
        ["Learning"] = "Academy.Learning",
        ["Cohorts"] = "Academy.Cohorts",
        ["Credentials"] = "Academy.Credentials",
        ["Notifications"] = "Academy.Notifications",
        ["Reporting"] = "Academy.Reporting",
        ["Jobs"] = "Academy.Operations",
        ["Keys"] = "Academy.Web",
        ["Recipes"] = "Academy.Web",
        // Not tables, but how the context is built and kept up to date: the host alone composes it.
        ["Migrations"] = "Academy.Web",
        ["Conventions"] = "Academy.Web",
        ["Separation"] = "Academy.Web",
    };

    /// <summary>Not tables: queries of the pages that every request waits for, each in one round trip across areas. Any module may ask them.</summary>
    public static IReadOnlySet<string> Shared { get; } = new HashSet<string> { "HotPages" };

    /// <summary>Read every table: their figures cross all areas.</summary>
    public static IReadOnlySet<string> Readers { get; } = new HashSet<string> { "Academy.Reporting" };

    /// <summary>Files that use another owner's tables all the same, each with the reason. One that is no longer needed fails.</summary>
    public static IReadOnlyList<(string Path, string Namespace, string Reason)> Exceptions { get; } =
    [
        ("src/Modules/Academy.Cohorts/Services/Recruiting/Selecting/Candidates.cs", "Organisations",
            "The list of a selection is read whole, in the order of organisations' codes, with their names and kinds, all of which are public."),
        ("src/Modules/Academy.Cohorts/Services/Recruiting/Works/SeatParticipants.cs", "Organisations",
            "A participation copies the name of the home organisation, which is public."),
        ("src/Modules/Academy.Cohorts/Services/Sessions/Groups/GroupDesk.cs", "Organisations",
            "Groups are mixed by the kinds of the organisations whose people take part, which are public."),
    ];
}
