namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Operations that nothing is bound to, each with the reason.</summary>
internal static class Exemptions
{
    private static readonly Given Invitation = Given.Along("token", scene => scene.Sample.Invitation);

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["GET /{**path:file}"] = "a file that the site ships",
        ["HEAD /{**path:file}"] = "a file that the site ships",
        ["ANY /healthz/live"] = "says that the process answers",
        ["ANY /healthz/ready"] = "says that the site can serve",
        ["POST /language"] = "a cookie of whoever asks",
        ["POST /appearance"] = "a cookie of whoever asks",
        ["GET /sign-in"] = "nobody is signed in yet",
        ["POST /sign-in"] = "nobody is signed in yet",
        ["POST /sign-out"] = "ends the session of whoever asks",
        ["GET /error/{code:int}"] = "the page of a failure, by its status",
        ["GET /licences"] = "open to everybody, as the licences ask",
        ["GET /components"] = "samples of the design, in Development alone",
        ["POST /hr/completions"] = "a file: what its rows may name is tried out with the import",
        ["GET /invitation/{token}"] = "public: whoever holds an invitation's link sees the address that it is for",
        ["POST /invitation/{token}"] = "public: whoever holds an invitation's link chooses the password, once",
        ["GET /verify/{id}"] = "public: whoever holds a certificate's address sees what is printed on it",
    };

    /// <summary>How such an operation is asked for all the same, by nobody.</summary>
    public static Binding BindingOf(string operation) =>
        new(operation, Right.Everybody, operation.Contains("{token}", StringComparison.Ordinal) ? [Invitation] : []);
}
