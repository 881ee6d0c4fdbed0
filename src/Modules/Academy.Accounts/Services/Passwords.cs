using Academy.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Academy.Accounts.Services;

/// <summary>
/// Hashes and verifies passwords. Hashing takes a core for a tenth of a second, so one core is always left for pages,
/// however many people sign in at once.
/// </summary>
public sealed class Passwords(IPasswordHasher<Account> hasher) : IDisposable
{
    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP's Password Storage Cheat Sheet asks for: about 0.1 s a hash.</summary>
    public const int Iterations = 210_000;

    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    private static Account Nobody { get; } = new() { PersonId = Guid.Empty };

    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    /// <summary>Takes equally long for an account that does not exist, so that the time tells nothing.</summary>
    public async Task<PasswordVerificationResult> VerifyAsync(Account? account, string password, CancellationToken cancellation)
    {
        await _cores.WaitAsync(cancellation);
        try
        {
            var result = await Task.Run(
                () => hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? _nobodysHash.Value, password), cancellation);
            return account?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();
}
