using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Time;

namespace Academy.Learning.Services.Player;

/// <summary>Answers from where the reader stands in the player.</summary>
internal sealed class ReaderProgress(Standings standings, LockTexts locks) : ICourseProgress
{
    public async Task<CourseProgress?> OfAsync(Guid organisationId, Guid staffMemberId, CourseReader reader, CancellationToken cancellation)
    {
        if (await standings.ReadAsync(organisationId, staffMemberId, reader, cancellation) is not { Learner: { } learner } course)
            return null;
        var locked = from item in learner.Items
                     let why = locks.Of(course, learner, item)
                     where why is not null
                     select (item.Id, why.Reason);
        return new CourseProgress(
            learner.Items.Where(learner.IsDone).Select(item => item.Id).ToHashSet(),
            learner.Items.Where(item => learner.IsOpened(item) && !learner.IsDone(item)).Select(item => item.Id).ToHashSet(),
            locked.ToDictionary(pair => pair.Id, pair => pair.Reason),
            learner.Resume()?.Id,
            learner.FirstToDo()?.Id,
            ChangeOf(learner.State),
            ExemptionOf(learner.State));
    }

    private static CourseExemption? ExemptionOf(LearningState state) =>
        state is { Status: LearningStatus.Exempt, Exemption: { } exemption } ? new(TokyoTime.DateOf(exemption.At), exemption.Reason) : null;

    private static CourseChange? ChangeOf(LearningState state) => state switch
    {
        { LastMove: null } => null,
        // An earlier one may have asked more than the last.
        { LastMove: var move, AskedAgainAt: not null } => new(move.At, state.Renewals[^1].Policy, AsksAgain: true),
        { LastMove: var move } => new(move.At, move.Policy, AsksAgain: false),
    };
}
