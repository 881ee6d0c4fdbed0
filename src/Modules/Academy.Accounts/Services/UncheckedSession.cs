using System.Runtime.ExceptionServices;

namespace Academy.Accounts.Services;

/// <summary>The session of this request could not be looked at: thrown in authentication itself, the fault would meet the error page as well.</summary>
internal sealed record UncheckedSession(ExceptionDispatchInfo Fault);
