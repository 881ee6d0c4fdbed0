namespace Academy.Data;

/// <summary>A side effect to be carried out once.</summary>
/// <param name="Kind">Which <see cref="IWorkHandler"/> carries it out.</param>
/// <param name="DedupeKey">Names effect and cause, as <c>attempt:{id}</c>, at most 200 characters: the same key a second time is nothing.</param>
/// <param name="Payload">What the handler needs, as JSON; no names of people.</param>
/// <param name="DueAt">Not before, UTC; null for at once.</param>
/// <param name="OrganisationId">Whose it is, when it is written in a system scope; null there: nobody's.</param>
public sealed record NewWork(string Kind, string DedupeKey, string Payload = "{}", DateTime? DueAt = null, Guid? OrganisationId = null);
