using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

/// <summary>A page that needs nothing but somebody to open it. One line here, and it is inspected in every look, its links are followed and its pictures taken.</summary>
public sealed record SitePage(string Name, string Path, string? Account = null, int Status = 200)
{
    private const string Learner = "learner@chuo.example";
    private const string Host = "secretariat@academy.example";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("sign-in", "/sign-in"),
        new("invitation", InvitedPerson.Link),
        new("invitation-dead", "/invitation/none", Status: 404),
        new("home", "/", BusyLearner.Mail),
        new("home-empty", "/", Learner),
        new("catalogue", "/catalogue", Learner),
        new("course", "/courses/bpr-how-to-run", Learner),
        new("lesson", "/learn/bpr-how-to-run/choose-work", BusyLearner.Mail),
        new("lesson-diagram", "/learn/bpr-how-to-run/one-full-round", BusyLearner.Mail),
        new("quiz", "/learn/dq-security-everyday/quiz/final", BusyLearner.Mail),
        new("quiz-locked", "/learn/bpr-how-to-run/quiz/final", BusyLearner.Mail),
        new("quiz-attempt", "/learn/dq-security-everyday/quiz/final/2", BusyLearner.Mail),
        new("quiz-result", "/learn/dq-security-everyday/quiz/final/1/result", BusyLearner.Mail),
        new("record", "/record", BusyLearner.Mail),
        new("record-empty", "/record", Learner),
        new("certificates", "/certificates", BusyLearner.Mail),
        new("certificates-empty", "/certificates", Learner),
        new("certificate", $"/certificates/{BusyLearner.Certificate}", BusyLearner.Mail),
        new("certificates-managed", "/hr/certificates", "hr@akiruno.example"),
        new("certificate-bundles", "/hr/certificates/bundles", "hr@akiruno.example"),
        new("certificate-managed", $"/hr/certificates/{BusyLearner.Certificate}", "hr@akiruno.example"),
        new("verify", $"/verify/{BusyLearner.Verification}"),
        new("verify-unknown", "/verify/00000000000000000000000000", Status: 404),
        new("notices", "/notices", BusyLearner.Mail),
        new("notices-empty", "/notices", Learner),
        new("notices-settings", "/notices/settings", Learner),
        new("rehearsal", "/hr/reminders/rehearsal", "hr@akiruno.example"),
        new("rehearsal-empty", "/hr/reminders/rehearsal", "hr@chuo.example"),
        new("reminder-log", "/hr/reminders/log", "hr@akiruno.example"),
        new("reminder-log-empty", "/hr/reminders/log", "hr@chuo.example"),
        new("assign", "/courses/bpr-how-to-run/assign", "hr@chuo.example"),
        new("completions", "/hr/completions", "hr@akiruno.example"),
        new("completions-empty", "/hr/completions", "hr@chuo.example"),
        new("completion", $"/hr/completions/{PastImport.Id}", "hr@akiruno.example"),
        new("learners", "/courses/bpr-how-to-run/learners", "hr@chuo.example"),
        new("care", CaredLearner.Care, "hr@akiruno.example"),
        new("care-due", $"{CaredLearner.Care}/due", "hr@akiruno.example"),
        new("care-pause", $"{CaredLearner.Care}/pause", "hr@akiruno.example"),
        new("care-resume", $"{CaredLearner.Care}/resume", "hr@akiruno.example"),
        new("care-exemption", $"{CaredLearner.Care}/exemption", "hr@akiruno.example"),
        new("care-correction", CaredLearner.Result, "hr@akiruno.example"),
        new("hr", "/hr?why=rate", "hr@akiruno.example"),
        new("hr-empty", "/hr", "hr@chuo.example"),
        new("hr-people", "/hr/people?measure=enrolled", "hr@akiruno.example"),
        new("hr-people-empty", "/hr/people?measure=overdue", "hr@chuo.example"),
        new("hr-years", "/hr/years", "hr@akiruno.example"),
        new("hr-year-open", "/hr/years/2025", "hr@akiruno.example"),
        new("hr-year-closed", "/hr/years/2024", "hr@akiruno.example"),
        new("hr-export", "/hr/export", "hr@akiruno.example"),
        new("reminder-rules-empty", "/hr/reminders", "hr@chuo.example"),
        new("reminder-rules", "/hr/reminders", "hr@akiruno.example"),
        new("reminder-rule-new", "/hr/reminders/new?preset=due-soon", "hr@akiruno.example"),
        new("reminder-rule", $"/hr/reminders/{KeptRule.Id}", "hr@akiruno.example"),
        new("superiors", "/hr/superiors", "hr@chuo.example"),
        new("hr-section", "/hr", "watanabe@chuo.example"),
        new("hr-section-people", "/hr/people?measure=enrolled", "watanabe@chuo.example"),
        new("reminder-rule-section", "/hr/reminders/new?preset=section", "hr@akiruno.example"),
        new("cohorts", "/cohorts", BusyLearner.Mail),
        new("cohort", $"/cohorts/{KeptTerm.Id}", BusyLearner.Mail),
        new("cohort-announced", $"/cohorts/{KeptTerm.Id}", Learner),
        new("cohorts-run", "/secretariat", Host),
        new("programme", $"/secretariat/programmes/{KeptTerm.Programme}", Host),
        new("programme-session", $"/secretariat/programmes/{KeptTerm.Programme}/sessions/2", Host),
        new("term-new", $"/secretariat/programmes/{KeptTerm.Programme}/term?first=2027-01-12", Host),
        new("term", $"/secretariat/terms/{KeptTerm.Id}", Host),
        new("term-settings", $"/secretariat/terms/{KeptTerm.Id}/settings", Host),
        new("term-session", $"/secretariat/terms/{KeptTerm.Id}/sessions/3", Host),
        new("attendance", $"/secretariat/terms/{KeptTerm.Id}/sessions/1/attendance", Host),
        new("works", $"/secretariat/terms/{KeptTerm.Id}/works", Host),
        new("audit", "/admin/audit", "admin@academy.example"),
        new("jobs", "/admin/jobs", "admin@academy.example"),
        new("mail", "/admin/mail", "admin@academy.example"),
        new("licences", "/licences"),
        new("components", "/components"),
        new("forbidden", "/error/403", Status: 403),
        new("not-found", "/nowhere", Learner, 404),
        new("failed", "/error/500", Status: 500),
    ];

    /// <summary>The names, for theories: a test runner can print and repeat them.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(page => page.Name)];

    public static SitePage Named(string name) => All.Single(page => page.Name == name);
}
