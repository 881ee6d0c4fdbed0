namespace Academy.Testing;

/// <summary>Invites people as an operator does.</summary>
public static class Invitations
{
    /// <returns>The path of the link.</returns>
    /// <exception cref="InvalidOperationException">There is no link.</exception>
    public static async Task<string> InviteAsync(this TestSite site, string mail, string role, string organisation, params string[] more)
    {
        var (code, lines) = await site.RunAsync(["account", "invite", mail, "--role", role, "--organisation", organisation, .. more]);
        return code == 0 ? new Uri(lines[^1]).AbsolutePath : throw new InvalidOperationException(string.Join('\n', lines));
    }
}
