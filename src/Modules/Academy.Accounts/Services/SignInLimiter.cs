using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Accounts.Services;

/// <summary>
/// Counts failed sign-ins by name, known or not, and by address. A name is held back soon; an address late, because a whole
/// municipality may share one. Counts are of this process and forgotten with it.
/// </summary>
public sealed class SignInLimiter(TimeProvider clock) : IDisposable
{
    public const int FailuresPerName = 10;
    public const int FailuresPerAddress = 1000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = 200_000 });

    /// <summary>How long to wait before the next attempt; null when it may be made now.</summary>
    public TimeSpan? Wait(string name, string address) =>
        Longest(Count(NameKey(name)).Wait(clock.GetUtcNow(), FailuresPerName), Count(AddressKey(address)).Wait(clock.GetUtcNow(), FailuresPerAddress));

    public void Failed(string name, string address)
    {
        Count(NameKey(name)).Add(clock.GetUtcNow());
        Count(AddressKey(address)).Add(clock.GetUtcNow());
    }

    public void Succeeded(string name) => _counts.Remove(NameKey(name));

    public void Dispose() => _counts.Dispose();

    private Failures Count(string key) => _counts.GetOrCreate(key, entry =>
    {
        entry.Size = 1;
        entry.SlidingExpiration = Window;
        return new Failures();
    })!;

    // A digest, so that no memory dump lists who failed to sign in.
    private static string NameKey(string name) => "name:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static string AddressKey(string address) => "address:" + address;

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) => one > other || other is null ? one : other;

    private sealed class Failures
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _since;
        private int _count;

        public void Add(DateTimeOffset now)
        {
            lock (_lock)
            {
                if (now - _since >= Window)
                    (_since, _count) = (now, 0);
                _count++;
            }
        }

        public TimeSpan? Wait(DateTimeOffset now, int allowed)
        {
            lock (_lock)
                return _count >= allowed && now - _since < Window ? _since + Window - now : null;
        }
    }
}
