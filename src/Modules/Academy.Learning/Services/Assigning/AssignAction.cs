using Academy.Learning.Localization;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Assigning;

/// <summary>On a course's page, HR finds the way to assign it.</summary>
internal sealed class AssignAction(ICurrentRights rights, IStringLocalizer<Text> text) : ICourseAction
{
    public async Task<CourseAction?> OfferAsync(string slug) =>
        await rights.HasAnywhereAsync(Permissions.AssignCourses) ? new(text["職員に割り当てる"], $"/courses/{slug}/assign") : null;
}
