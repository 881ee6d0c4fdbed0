namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Somebody before the site, with an antiforgery token of their own.</summary>
/// <param name="Account">Null for nobody, who is not signed in.</param>
/// <param name="OrganisationId">Empty for nobody.</param>
/// <param name="StaffMemberId">Empty for nobody.</param>
/// <param name="EmployeeNumber">Empty for nobody.</param>
internal sealed record Visitor(string? Account, Guid OrganisationId, Guid StaffMemberId, string EmployeeNumber, HttpClient Browser, string Token)
{
    public const string TokenField = "__RequestVerificationToken";

    public string Name => Account ?? "nobody";

    /// <summary>Presses a button without fields, and expects to be led on.</summary>
    public async Task PostAsync(string address)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(TokenField, Token)]);
        using var answer = await Browser.PostAsync(address, form, TestContext.Current.CancellationToken);
        Assert.Equal((address, System.Net.HttpStatusCode.Redirect), (address, answer.StatusCode));
    }
}
