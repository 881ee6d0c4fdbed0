using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/</c>: where a member of staff begins.</summary>
public sealed class HomeModel(TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = TokyoTime.Today(clock);
}
