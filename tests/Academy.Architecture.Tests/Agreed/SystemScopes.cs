namespace Academy.Architecture.Tests.Agreed;

/// <summary>
/// Every place that looks across organisations, by its purpose as given to <c>DataScope.System</c>, with the reason why one
/// organisation's rows are not enough there. Adding a place means arguing for it here.
/// </summary>
internal static class SystemScopes
{
    public static IReadOnlyList<(string Path, string Purpose, string Reason)> Callers { get; } =
    [
        ("src/Academy.Data/ReleaseGaps.cs", "release gaps: enrolments behind the release that their offering follows",
            "A publication concerns every organisation that offers the course; each is then moved in its own scope."),
        ("src/Modules/Academy.Accounts/Recipes/DemoAccountsStep.cs", "recipe: demo accounts",
            "An account belongs to a person, not to an organisation."),
        ("src/Modules/Academy.Accounts/Services/Invitations/Accepting.cs", "invitation: found by its link before anybody is signed in",
            "Whoever opens a link belongs to no organisation yet; 128 random bits name one account, and only its address and organisation are shown."),
        ("src/Modules/Academy.Accounts/Services/Invitations/Inviting.cs", "account invite: an account is not of one organisation",
            "An account belongs to a person; whether an address has one is asked of the whole site."),
        ("src/Modules/Academy.Accounts/Services/Session.cs", "session: its account is looked at before its organisation is believed",
            "The cookie's organisation counts only once its account is found to be as it was."),
        ("src/Modules/Academy.Accounts/Services/SignInService.cs", "sign-in: an account is not of one organisation",
            "Nobody is signed in yet; the organisation is what comes out."),
        ("src/Modules/Academy.Catalogue/Content/Exporting/ContentExporter.cs", "content export",
            "It writes the courses of all owners."),
        ("src/Modules/Academy.Catalogue/Content/Importing/ContentImporter.cs", "content import: tracks and programmes",
            "Tracks belong to nobody; a folder holds the programmes of several owners."),
        ("src/Modules/Academy.Catalogue/Content/Importing/CourseImport.cs", "content import: a course with its offerings",
            "A course may be offered to every organisation, and its address must be free in each."),
        ("src/Modules/Academy.Cohorts/Services/Following/Homes.cs", "cohorts: work for each organisation whose people take part in a term",
            "A change of a term concerns several organisations; what follows is then done in each one's own scope."),
        ("src/Modules/Academy.Cohorts/Services/Participants/TermReader.cs", "cohorts: the fellow participants of a term that the reader takes part in",
            "Fellows work for other organisations, and agreed to be seen by them; asked only of a term that the reader was found to take part in."),
        ("src/Modules/Academy.Credentials/Services/Verification/Verifications.cs", "verify: a certificate by its public address",
            "Whoever verifies belongs to no organisation; 128 random bits name one certificate, and only what is printed on it is shown."),
        ("src/Modules/Academy.Learning/Verbs/ReplayVerb.cs", "replay: the enrolments of all organisations",
            "It lists the enrolments; each is replayed in its own organisation's scope."),
        ("src/Modules/Academy.Notifications/Services/Mail/MailDesk.cs", "mail page: how many mails are in each state",
            "Those who run the site answer for its mail as a whole; they see how many there are, not to whom or about what."),
        ("src/Modules/Academy.Notifications/Services/Mail/MailLog.cs", "mail: one pace for the whole site",
            "The mail server takes so many a minute from the site, whoever's they are; the mail that is taken up is named by its id."),
        ("src/Modules/Academy.Operations/Jobs/Clock.cs", "clock: scheduled work is of no single organisation",
            "What is asked for each night concerns the whole site."),
        ("src/Modules/Academy.Operations/Services/WorkDesk.cs", "jobs page: the work of all organisations",
            "Those who run the site answer for the queue as a whole; they see kinds, keys and causes, not what was worked on."),
        ("src/Modules/Academy.Operations/Services/WorkQueue.cs", "work queue: leases and ends of work of all organisations",
            "One queue is drained for all; each piece of work is then carried out in its own organisation's scope."),
        ("src/Modules/Academy.Operations/Services/WorkRunner.cs", "work of no single organisation",
            "Scheduled work is the site's own."),
        ("src/Modules/Academy.Operations/Verbs/JobsRunVerb.cs", "jobs run: scheduled work is of no single organisation",
            "The verb does what the clock does."),
        ("src/Modules/Academy.Organisations/Recipes/OrganisationsStep.cs", "recipe: organisations",
            "It makes the organisations."),
        ("src/Modules/Academy.Organisations/Recipes/SettingsStep.cs", "recipe: settings of organisations",
            "Its file names several organisations."),
        ("src/Modules/Academy.Organisations/Recipes/StaffStep.cs", "recipe: staff",
            "Its file names several organisations."),
        ("src/Modules/Academy.Organisations/Services/StaffDirectory.cs", "staff directory: a person's employments, at whichever organisation",
            "Sign-in and session learn from it which organisation a person acts for."),
        ("src/Modules/Academy.Organisations/Services/StaffDirectory.cs", "staff directory: an employee named by organisation and number",
            "Recipes and verbs name people of any organisation."),
        ("src/Modules/Academy.Organisations/Services/StaffRegister.cs", "staff register: a person is of no organisation before they are added",
            "It adds the person, who has no organisation, with the member of staff, who has one."),
    ];
}
