using Academy.Integration.Tests.Scopes.Operations;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Names of parameters that are words, numbers and days and never name a row. A Guid is never among them, nor a file, whatever it is called.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["page"] = "a page of a list",
        ["open"] = "a page of a list",
        ["results"] = "a page of a list",
        ["pages"] = "pages of lists",
        ["offices"] = "a page of a list",
        ["courses"] = "a page of a list",
        ["before"] = "a number at which the reader's own list goes on",
        ["language"] = "a language by its name",
        ["q"] = "words to search for",
        ["status"] = "a filter",
        ["state"] = "a filter",
        ["show"] = "a filter",
        ["level"] = "a filter",
        ["time"] = "a filter",
        ["audience"] = "a filter",
        ["track"] = "a field of the catalogue, the same for all",
        ["sort"] = "an order",
        ["measure"] = "a figure by its name",
        ["why"] = "a figure by its name",
        ["own"] = "yes or no",
        ["year"] = "a fiscal year",
        ["on"] = "a day",
        ["from"] = "a day, or a time of day",
        ["until"] = "a day, or a time of day",
        ["due"] = "a day",
        ["day"] = "a day",
        ["occurredAt"] = "an instant",
        ["done"] = "what was just done",
        ["stale"] = "what was just refused",
        ["seen"] = "what was shown before it is confirmed",
        ["kind"] = "a kind of event",
        ["text"] = "an answer in words",
        ["count"] = "a number",
        ["points"] = "a number",
        ["percent"] = "a number",
        ["version"] = "a number, beside the id that it is the version of",
        ["rank"] = "a rank by its name",
        ["ranks"] = "ranks by their names",
        ["note"] = "words",
        ["discarded"] = "what was just done",
        ["known"] = "what was just done",
        ["reason"] = "words",
        ["preset"] = "a beginning of a rule, the same for all",
        ["name"] = "words",
        ["side"] = "before or after",
        ["days"] = "a number",
        ["at"] = "a time of day",
        ["subject"] = "words",
        ["body"] = "words",
        ["subjectEnglish"] = "words",
        ["bodyEnglish"] = "words",
        ["family"] = "a name to be printed",
        ["given"] = "a name to be printed",
        ["familyReading"] = "a name to be printed",
        ["givenReading"] = "a name to be printed",
    };

    public static bool Have(Parameter parameter) =>
        !parameter.IsId && !parameter.IsFile && parameter.Place != ParameterPlace.Route && Known.ContainsKey(parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..]);
}
