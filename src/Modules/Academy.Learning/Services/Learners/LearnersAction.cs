using Academy.Learning.Localization;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Learners;

/// <summary>On a course's page, those who support its learners find the way to them.</summary>
internal sealed class LearnersAction(ICurrentRights rights, IStringLocalizer<Text> text) : ICourseAction
{
    public async Task<CourseAction?> OfferAsync(string slug) =>
        await rights.HasAnywhereAsync(Permissions.GrantAttempts) ? new(text["受講者を見る"], $"/courses/{slug}/learners") : null;
}
