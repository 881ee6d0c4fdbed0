using Academy.Cohorts.Services.Templates;
using Academy.Domain.Catalogue;

namespace Academy.Cohorts.Services.Terms;

/// <summary>A term that is to be made.</summary>
/// <param name="Id">Made by the form: sent twice, it is made once.</param>
/// <param name="Programme">What it is made from.</param>
/// <param name="Days">One for each session, in Tokyo, each after the one before.</param>
public sealed record NewTerm(Guid Id, Programme Programme, LocalText Name, IReadOnlyList<DateOnly> Days);
