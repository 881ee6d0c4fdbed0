using Academy.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>Holds whoever follows a term first, with what they have read of it, from a moment on until they are let go.</summary>
internal sealed class HeldDuties(ICourseDuties inner, HeldDuties.Hold hold) : ICourseDuties
{
    public static void Add(IServiceCollection services, Hold hold)
    {
        var known = services.Last(service => service.ServiceType == typeof(ICourseDuties)).ImplementationType!;
        services.AddSingleton<ICourseDuties>(all => new HeldDuties((ICourseDuties)ActivatorUtilities.CreateInstance(all, known), hold));
    }

    public async Task FollowAsync(AcademyDb db, IReadOnlyCollection<CourseDuty> duties, CancellationToken cancellation)
    {
        await hold.PassAsync();
        await inner.FollowAsync(db, duties, cancellation);
    }

    public Task ReleaseAsync(AcademyDb db, Guid origin, IReadOnlyCollection<Guid> staffMemberIds, string reason, CancellationToken cancellation) =>
        inner.ReleaseAsync(db, origin, staffMemberIds, reason, cancellation);

    public Task<IReadOnlyList<DutyStanding>> StandingsAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, IReadOnlyCollection<Guid> courseIds, CancellationToken cancellation) =>
        inner.StandingsAsync(organisationId, staffMemberIds, courseIds, cancellation);

    internal sealed class Hold
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left;

        /// <summary>Somebody has come, and waits.</summary>
        public Task Held => _held.Task;

        /// <summary>The next one who comes is held.</summary>
        public void HoldNext() => _left = 1;

        public void Free() => _free.SetResult();

        public Task PassAsync()
        {
            if (Interlocked.Exchange(ref _left, 0) == 0)
                return Task.CompletedTask;
            _held.SetResult();
            return _free.Task;
        }
    }
}
