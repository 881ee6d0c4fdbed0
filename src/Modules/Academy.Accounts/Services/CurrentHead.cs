using Academy.Data.HotPages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Accounts.Services;

/// <summary>
/// What the database says of whoever is signed in that every page needs. Asked once in five seconds for each member of staff: what
/// changes elsewhere shows within that time.
/// </summary>
internal sealed class CurrentHead(IHttpContextAccessor http, HeadPage page, IMemoryCache cache)
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromSeconds(5);

    public Guid? OrganisationId => http.HttpContext?.User.OrganisationId();

    /// <summary>Null when nobody is signed in.</summary>
    public async Task<HeadView?> ReadAsync()
    {
        if (http.HttpContext?.User.StaffMemberId() is not { } member || OrganisationId is not { } organisation)
            return null;
        return await cache.GetOrCreateAsync((nameof(CurrentHead), member), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = CacheTime;
            return page.ReadAsync(organisation, member, http.HttpContext.RequestAborted);
        });
    }

    /// <summary>The next page asks anew: the reader has just changed something.</summary>
    public void Forget()
    {
        if (http.HttpContext?.User.StaffMemberId() is { } member)
            cache.Remove((nameof(CurrentHead), member));
    }
}
