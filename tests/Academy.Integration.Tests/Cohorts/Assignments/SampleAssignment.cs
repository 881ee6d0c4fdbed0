using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>The work of groups, in rows.</summary>
internal static class SampleAssignment
{
    public const string Text = "# 待ち時間を半分にする\n申請書を事前に書けるようにします。";

    /// <summary>
    /// A term under way: the learner's group has not handed in yet, the second one has. And a term that the learner marks, with works to be marked and accepted, to be returned, to be agreed to
    /// by the learner, and one that everybody sees.
    /// </summary>
    public static SampleAssignmentRows Add(DbContext db, Guid organisationId, Guid programme, Guid learner, Guid colleague, DateTime now)
    {
        var (own, marked) = (Begin(db, organisationId, programme, learner, now, 1), Begin(db, organisationId, programme, learner, now, 3));
        db.Add(Proposal(own, 1, now));
        db.AddRange(Work(own, 2, now));
        var works = Enumerable.Range(1, 4).Select(group => Work(marked, group, now)).ToList();
        db.AddRange(works.SelectMany(work => work));
        var submissions = works.ConvertAll(work => (Submission)work[1]);
        submissions[2].State = submissions[3].State = SubmissionState.Accepted;
        submissions[3].ShowcasedAt = now;
        var ended = Assessor(organisationId, marked.TermId, colleague, now);
        db.AddRange(Assessor(organisationId, marked.TermId, learner, now), ended, Marks(submissions[0], colleague, "[3,3,3,3]", now));
        return new(own.TermId, marked.TermId, submissions[0].Id, submissions[2].Id, submissions[3].Id, ended.Id);
    }

    /// <summary>A term whose last session is today.</summary>
    /// <returns>The participation of somebody in a group.</returns>
    public static Participation Begin(DbContext db, Guid organisationId, Guid programme, Guid staffMemberId, DateTime now, int group, Guid? home = null)
    {
        var term = SampleTerm.Term(organisationId, programme, now);
        term.Name = "課題のある期";
        var session = SampleTerm.Session(term, 1);
        session.Day = TokyoTime.DateOf(now);
        var person = SampleTerm.Participation(term, home ?? organisationId, staffMemberId, now);
        person.Group = group;
        db.AddRange(term, session, person);
        return person;
    }

    /// <summary>A proposal, and that a group handed it in by somebody's hand.</summary>
    public static object[] Work(Participation person, int group, DateTime now, int number = 1, SubmissionState state = SubmissionState.Submitted)
    {
        var proposal = new ProposalVersion
        {
            OrganisationId = person.OrganisationId,
            TermId = person.TermId,
            Group = group,
            Number = number,
            Text = Text,
            ParticipationId = person.Id,
            SavedAt = now,
        };
        return
        [
            proposal,
            new Submission
            {
                OrganisationId = person.OrganisationId,
                TermId = person.TermId,
                Group = group,
                Number = number,
                ProposalNumber = number,
                Files = "[]",
                ParticipationId = person.Id,
                SubmittedAt = now,
                State = state,
            },
        ];
    }

    public static ProposalVersion Proposal(Participation person, int number, DateTime now, string text = Text) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = person.Group!.Value,
        Number = number,
        Text = text,
        ParticipationId = person.Id,
        SavedAt = now,
    };

    public static GroupFile File(Participation person, string name, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = person.Group!.Value,
        ParticipationId = person.Id,
        Name = name,
        MediaType = "application/pdf",
        Bytes = 1024,
        Hash = new('a', 64),
        AddedAt = now,
    };

    public static TermAssessor Assessor(Guid organisationId, Guid termId, Guid staffMemberId, DateTime now) =>
        new() { OrganisationId = organisationId, TermId = termId, StaffMemberId = staffMemberId, NamedAt = now };

    /// <summary>Marks of a lecturer that count.</summary>
    public static Assessment Marks(Submission work, Guid staffMemberId, string marks, DateTime now, string? comment = null) => new()
    {
        OrganisationId = work.OrganisationId,
        SubmissionId = work.Id,
        AssessorId = staffMemberId,
        Marks = marks,
        Comment = comment,
        SavedAt = now,
        HandedInAt = now,
    };
}

/// <param name="Own">The term in which the learner's group has not handed in yet, and group 2 has.</param>
/// <param name="Marked">The term that the learner marks.</param>
/// <param name="ToMark">The work of its group 1: marked by one, so that another one's marks are needed to accept it. Group 2 has one to be returned.</param>
/// <param name="Agreeable">The accepted work of group 3, in which the learner is alone.</param>
/// <param name="Shown">The work of group 4, which everybody sees.</param>
/// <param name="Ended">That somebody marks that term, to be ended.</param>
internal sealed record SampleAssignmentRows(Guid Own, Guid Marked, Guid ToMark, Guid Agreeable, Guid Shown, Guid Ended);
