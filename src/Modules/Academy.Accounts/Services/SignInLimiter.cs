using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Accounts.Services;

/// <summary>
/// Counts attempts to sign in by name, known or not, and by address, before the password is looked at; a success takes its count back.
/// A name is held back soon; an address late, because a whole municipality may share one. Counts are of this process.
/// </summary>
public sealed class SignInLimiter(TimeProvider clock) : IDisposable
{
    public const int FailuresPerName = 10;
    public const int FailuresPerAddress = 1000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = 200_000 });
    private readonly Lock _lock = new();

    /// <summary>Counts an attempt. Null when it may be made; else how long to wait, and nothing is counted.</summary>
    /// <param name="name">Null for an attempt that names nobody, as the opening of a link.</param>
    /// <param name="address">Where it comes from.</param>
    public TimeSpan? Enter(string? name, string address)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            // First the address: one that is held back makes no new counts, and so cannot push others out.
            if (Find(AddressKey(address))?.Wait(now, FailuresPerAddress) is { } byAddress)
                return byAddress;
            if (name is not null && Find(NameKey(name))?.Wait(now, FailuresPerName) is { } byName)
                return byName;
            if (name is not null)
                FindOrAdd(NameKey(name)).Add(now);
            FindOrAdd(AddressKey(address)).Add(now);
            return null;
        }
    }

    public void Succeeded(string? name, string address)
    {
        lock (_lock)
        {
            if (name is not null)
                _counts.Remove(NameKey(name));
            Find(AddressKey(address))?.TakeBack();
        }
    }

    public void Dispose() => _counts.Dispose();

    private Attempts? Find(string key) => _counts.Get<Attempts>(key);

    private Attempts FindOrAdd(string key) => _counts.GetOrCreate(key, entry =>
    {
        entry.Size = 1;
        entry.SlidingExpiration = Window;
        return new Attempts();
    })!;

    // A digest, so that no memory dump lists who failed to sign in.
    private static string NameKey(string name) => "name:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static string AddressKey(string address) => "address:" + address;

    private sealed class Attempts
    {
        private DateTimeOffset _since;
        private int _count;

        public void Add(DateTimeOffset now)
        {
            if (now - _since >= Window)
                (_since, _count) = (now, 0);
            _count++;
        }

        public void TakeBack() => _count = Math.Max(0, _count - 1);

        public TimeSpan? Wait(DateTimeOffset now, int allowed) => _count >= allowed && now - _since < Window ? _since + Window - now : null;
    }
}
