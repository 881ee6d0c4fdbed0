namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>The bindings of all modules: what only shows first, then what changes something, in the order written.</summary>
internal static class AllBindings
{
    public static IReadOnlyList<Binding> List { get; } =
    [
        .. ((IReadOnlyList<Binding>)
        [
            .. AccountsBindings.List,
            .. CatalogueBindings.List,
            .. LearningBindings.List,
            .. SupportBindings.List,
            .. CareBindings.List,
            .. CompletionsBindings.List,
            .. CohortsBindings.List,
            .. GroupBindings.List,
            .. AssignmentBindings.List,
            .. HomeRecruitingBindings.List,
            .. CredentialsBindings.List,
            .. NotificationsBindings.List,
            .. OperationsBindings.List,
            .. ReportingBindings.List,
            .. OrganisationsBindings.List,
        ]).OrderBy(binding => binding.IsRead ? 0 : 1),
    ];
}
