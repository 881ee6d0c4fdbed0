using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Data.Conventions;

/// <summary>Tells <see cref="CommandCounter"/> of each command of EF.</summary>
internal sealed class CountingInterceptor(CommandCounter counter) : DbCommandInterceptor
{
    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        counter.Count();
        return result;
    }
}
