using Microsoft.AspNetCore.Identity;

namespace Academy.Data.Accounts;

/// <summary>
/// The credentials of a person, one account whatever the employers. Identity's <c>UserName</c> is the id and is never
/// shown; what people type stands in <see cref="SignInName"/>.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        UserName = Id.ToString("N");
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public required Guid PersonId { get; init; }
}
