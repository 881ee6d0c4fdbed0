namespace Academy.Modularity;

/// <summary>The settings under <c>Academy</c> (environment: <c>Academy__…</c>). The README has the table for operators.</summary>
public sealed class AcademyOptions
{
    public const string Section = "Academy";

    public DatabaseOptions Database { get; set; } = new();

    /// <summary>Database (SQLite), media, mail and keys. A relative path is under the content root.</summary>
    public string DataDirectory { get; set; } = "App_Data";

    /// <summary>Where <c>content/</c> is; found beside the program or above it when left out.</summary>
    public string? ContentDirectory { get; set; }

    /// <summary>The only source of addresses in mail, QR codes and sign-in. Cookies are Secure exactly when it is https.</summary>
    public Uri PublicUrl { get; set; } = new("http://127.0.0.1:5080");

    /// <summary>The Chromium that prints certificates to PDF; looked for on the path when left out.</summary>
    public string? Chromium { get; set; }

    public ProxyOptions Proxy { get; set; } = new();

    public JobsOptions Jobs { get; set; } = new();

    public MailOptions Mail { get; set; } = new();

    public sealed class DatabaseOptions
    {
        public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    }

    public sealed class JobsOptions
    {
        /// <summary>Whether this process carries out work and strikes the clock; another one must where it does not.</summary>
        public bool Enabled { get; set; } = true;

        /// <summary>The pipe on which each step of work is announced, and waits until it is answered; for tests. Null: none.</summary>
        public string? StepsPipe { get; set; }
    }

    public sealed class MailOptions
    {
        /// <summary>The server that takes mail. Null: in Development mail is written to files, elsewhere none goes out.</summary>
        public string? Host { get; set; }

        public int Port { get; set; } = 587;

        /// <summary>False only for a relay within one's own network: then mail and password go out readable.</summary>
        public bool StartTls { get; set; } = true;

        /// <summary>Null: the server asks for no name.</summary>
        public string? User { get; set; }

        public string? Password { get; set; }

        /// <summary>The sender's address; needed with a server.</summary>
        public string? From { get; set; }

        public string FromName { get; set; } = "デジタルアカデミー";

        /// <summary>How many mails the server takes in a minute, from all processes together.</summary>
        public int PerMinute { get; set; } = 300;
    }

    public sealed class ProxyOptions
    {
        /// <summary>Addresses or networks (CIDR) whose <c>X-Forwarded-*</c> headers are believed. None by default.</summary>
        public string[] Trusted { get; set; } = [];
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
