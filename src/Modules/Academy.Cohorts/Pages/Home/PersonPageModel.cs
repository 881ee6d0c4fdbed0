using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary>What the pages have in common on which a colleague is looked for and chosen.</summary>
public abstract class PersonPageModel(PeopleSearch people, IStringLocalizer<Text> text) : HomePageModel(text)
{
    /// <summary>Part of a name, a reading or an employee number.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    [Display(Name = "氏名・ふりがな・職員番号")]
    [StringLength(100, ErrorMessage = "検索する言葉は100文字までにしてください。")]
    public string? Search { get; set; }

    /// <summary>Who was chosen of those that were found.</summary>
    [BindProperty]
    [Display(Name = "職員")]
    public Guid? PersonId { get; set; }

    /// <summary>Null when nobody is looked for.</summary>
    public ListPage<StaffListing>? Found { get; private set; }

    public IEnumerable<SelectListItem> People =>
    [
        new(T["職員を選んでください"], ""),
        .. Found!.Rows.Select(person => new SelectListItem(T["{0}({1}) {2} {3}", person.Name, person.Reading, person.OfficeName ?? T["所属なし"], person.EmployeeNumber], $"{person.Id}")),
    ];

    /// <summary>Where the form is sent, so that it shows the same people again.</summary>
    public abstract string Address { get; }

    public string SearchedAddress => string.IsNullOrWhiteSpace(Search) ? Address : $"{Address}?q={Uri.EscapeDataString(Search)}";

    protected async Task SearchAsync(CancellationToken cancellation)
    {
        if (ModelState.GetFieldValidationState("q") != ModelValidationState.Invalid)
            Found = await people.FindAsync(Search, cancellation);
    }

    /// <summary>The person who was chosen; null, and told at the field, when nobody of those who were found was.</summary>
    protected StaffListing? Chosen()
    {
        if (Found?.Rows.FirstOrDefault(person => person.Id == PersonId) is { } person)
            return person;
        Fields.Refuse(nameof(PersonId), T["職員を検索して、一覧から選んでください。"]);
        return null;
    }
}
