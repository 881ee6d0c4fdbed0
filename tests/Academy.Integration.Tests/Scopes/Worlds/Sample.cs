using Academy.Integration.Tests.Cohorts.Assignments;
using Academy.Integration.Tests.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Recruiting;
using Academy.Integration.Tests.Cohorts.Sessions;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Real rows of one organisation that addresses and forms can name.</summary>
internal sealed record Sample
{
    public required Guid OrganisationId { get; init; }

    /// <summary>The member of staff whose rows these are.</summary>
    public required Guid Learner { get; init; }

    /// <summary>The learner's office of today.</summary>
    public required Guid Office { get; init; }

    /// <summary>The course that both organisations offer.</summary>
    public required SampleCourse Shared { get; init; }

    /// <summary>The course that this organisation alone offers; of the second organisation the shared one.</summary>
    public required SampleCourse Own { get; init; }

    /// <summary>The learner's enrolment in a course that is paused.</summary>
    public required Guid Paused { get; init; }

    public required Guid Certificate { get; init; }

    /// <summary>Another one of the learner's, for what ends a certificate.</summary>
    public required Guid OtherCertificate { get; init; }

    /// <summary>Asked for by the organisation's HR, and made.</summary>
    public required Guid Bundle { get; init; }

    /// <summary>To the learner.</summary>
    public required Guid Notice { get; init; }

    /// <summary>What the organisation reminds its people of.</summary>
    public required Guid Rule { get; init; }

    /// <summary>Another one, to be deleted.</summary>
    public required Guid OtherRule { get; init; }
    /// <summary>Of the learner, told by a mail.</summary>
    public required Guid Reminder { get; init; }

    /// <summary>The mail that told it, and was sent.</summary>
    public required Guid ReminderMail { get; init; }

    /// <summary>A programme of study sessions that the organisation makes terms of.</summary>
    public required Guid Programme { get; init; }

    /// <summary>Another one, to be deleted.</summary>
    public required Guid OtherProgramme { get; init; }

    /// <summary>An announced term of the organisation, in which the learner takes part.</summary>
    public required Guid Term { get; init; }

    /// <summary>The learner's, in that term.</summary>
    public required Guid Participation { get; init; }

    /// <summary>A term whose only session was a week ago, with the same participant.</summary>
    public required Guid HeldTerm { get; init; }

    /// <summary>Of somebody else in the same term.</summary>
    public required Guid OtherParticipation { get; init; }

    /// <summary>A term of the organisation in which the learner takes part, with a session of today whose reception is open, and the digits that are up there at the moment.</summary>
    public required (Guid Term, Func<string> Digits) Reception { get; init; }

    /// <summary>Of the first session of that term.</summary>
    public required SampleFileRows Files { get; init; }

    /// <summary>By which the learner makes up for the second session of that term, to be decided on.</summary>
    public required Guid Report { get; init; }

    /// <summary>Of the other participant.</summary>
    public required Guid OtherReport { get; init; }

    /// <summary>In the space of the first group of the term whose only session was a week ago, in which the learner is.</summary>
    public required SampleGroupRows Group { get; init; }

    /// <summary>Terms of the organisation with work of groups.</summary>
    public required SampleAssignmentRows Assignment { get; init; }

    /// <summary>A term of the organisation that the learner has applied for, of which the list is closed, and one of which the result is known.</summary>
    public required SampleSelectionRows Selection { get; init; }

    /// <summary>Terms of the organisation in which the learner is put forward, or may apply.</summary>
    public required SampleOwnRows OwnApplications { get; init; }

    /// <summary>Applications for that term.</summary>
    public required SampleRecruitingRows Recruiting { get; init; }

    /// <summary>Work of the organisation that failed for good.</summary>
    public required Guid Work { get; init; }

    /// <summary>Another one, to be given up.</summary>
    public required Guid OtherWork { get; init; }

    /// <summary>A file of completions that HR uploaded, to be confirmed.</summary>
    public required Guid Import { get; init; }

    /// <summary>Another one, to be thrown away.</summary>
    public required Guid OtherImport { get; init; }

    /// <summary>The last part of the link of somebody who was invited to the organisation.</summary>
    public required string Invitation { get; init; }

    /// <summary>The learner's.</summary>
    public required string EmployeeNumber { get; init; }

    /// <summary>A picture of the own course: its hash, and its name in the course.</summary>
    public required (string Hash, string Name) Picture { get; init; }
}
