using System.Buffers.Binary;
using Academy.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Accounts;

public sealed class PasswordTests
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 that OWASP's Password Storage Cheat Sheet asks for.</summary>
    private const int Advised = 210_000;

    /// <summary>As ASP.NET Core Identity writes a hash of version 3: a mark, then the function and the rounds, each as four bytes, big-endian.</summary>
    [Fact]
    public void Password_IsKeptAsAHashOfAsManyRoundsAsAdvised()
    {
        var services = new ServiceCollection();
        new Academy.Accounts.Module().ConfigureServices(services, new ConfigurationBuilder().Build());
        using var site = services.BuildServiceProvider();
        var account = new Account { PersonId = Guid.CreateVersion7() };

        var hash = Convert.FromBase64String(site.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, "Manabi-2026!"));

        const int hmacSha512 = 2;
        Assert.Equal((1, hmacSha512, Advised), (hash[0], BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
    }
}
