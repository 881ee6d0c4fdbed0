using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;

namespace Academy.Testing;

/// <summary>A real mail server on loopback, with a parser that is not ours: <c>Smtp/sink.mjs</c>, where it says what it answers to whom.</summary>
public sealed class MailSink : IAsyncDisposable
{
    public const string User = "academy";
    public const string Password = "kagi-12345";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<SunkMail> _mails = [];
    private readonly DirectoryInfo? _certificates;

    private MailSink(Process process, DirectoryInfo? certificates) => (_process, _certificates) = (process, certificates);

    public int Port { get; private set; }

    /// <summary>The certificate that whoever talks to it has to trust, where it offers STARTTLS: a file.</summary>
    public string Authority => Path.Combine(_certificates!.FullName, "certificate.pem");

    /// <summary>Settings of a site that sends to it.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Academy:Mail:Host", "localhost"), ("Academy:Mail:Port", $"{Port}"), ("Academy:Mail:From", "academy@metro.example"),
        .. _certificates is null ? new[] { ("Academy:Mail:StartTls", "false") } : [("SSL_CERT_FILE", Authority)],
    ];

    /// <param name="isSafe">Whether it offers STARTTLS and asks for <see cref="User"/> and <see cref="Password"/>.</param>
    public static async Task<MailSink> StartAsync(bool isSafe = false)
    {
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "Academy.Testing", "Smtp", "sink.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var certificates = isSafe ? Certify() : null;
        if (certificates is not null)
            (start.Environment["SINK_KEY"], start.Environment["SINK_CERTIFICATE"], start.Environment["SINK_USER"], start.Environment["SINK_PASSWORD"]) =
                (Path.Combine(certificates.FullName, "key.pem"), Path.Combine(certificates.FullName, "certificate.pem"), User, Password);
        var sink = new MailSink(Process.Start(start)!, certificates);
        sink._process.OutputDataReceived += (_, line) => sink._lines.Writer.TryWrite(line.Data ?? "");
        sink._process.BeginOutputReadLine();
        sink.Port = JsonDocument.Parse(await sink.NextAsync()).RootElement.GetProperty("port").GetInt32();
        return sink;
    }

    /// <summary>All it has taken so far.</summary>
    public async Task<IReadOnlyList<SunkMail>> MailsAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        for (var line = await NextAsync(); line.Length > 0; line = await NextAsync())
            _mails.Add(JsonSerializer.Deserialize<SunkMail>(line, Format)!);
        return _mails;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _certificates?.Delete(recursive: true);
    }

    private async Task<string> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _lines.Reader.ReadAsync(limit.Token);
    }

    /// <summary>A certificate for localhost that vouches for itself.</summary>
    private static DirectoryInfo Certify()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var folder = Directory.CreateTempSubdirectory("academy-sink-");
        File.WriteAllText(Path.Combine(folder.FullName, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return folder;
    }
}

/// <summary>A mail as a program of others reads it.</summary>
/// <param name="Head">Its header as it came over the wire.</param>
public sealed record SunkMail(
    string MessageId, SunkAddress From, SunkAddress To, string Subject, string Text, string Html, string AutoSubmitted, string EnvelopeFrom, bool IsEncrypted, string? User, string Head);

public sealed record SunkAddress(string Address, string Name);
