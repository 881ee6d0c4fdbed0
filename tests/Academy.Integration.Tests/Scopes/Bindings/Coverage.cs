using Academy.Integration.Tests.Scopes.Operations;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Holds what may be asked of the site against what is bound.</summary>
internal static class Coverage
{
    /// <returns>A sentence for each operation or parameter that lacks a binding, and for each binding or exemption of none.</returns>
    public static IReadOnlyList<string> Faults(IReadOnlyList<Operation> operations, IReadOnlyList<Binding> bindings, IEnumerable<string> exempt) =>
    [
        .. from operation in operations
           where !exempt.Contains(operation.Name)
           from fault in Faults(operation, [.. bindings.Where(binding => binding.Operation == operation.Name)])
           select fault,
        .. from name in bindings.Select(binding => binding.Operation).Concat(exempt).Distinct().Except(operations.Select(operation => operation.Name))
           select $"{name}: the site has no such operation",
        .. from binding in bindings
           where binding is { IsRead: true, Right.IsOverOthers: true } && (binding.Audited is null) == (binding.ShowsNobody is null)
           select $"{binding.Operation}: say which entry the look leaves in the audit trail, or why it shows nobody's record",
    ];

    private static IEnumerable<string> Faults(Operation operation, IReadOnlyList<Binding> bindings)
    {
        if (bindings.Count == 0)
            return [$"{operation.Name}: no binding"];
        return from parameter in operation.Parameters
               where !Words.Have(parameter) && !bindings.Any(binding => binding.Givens.Any(given => given.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
               select $"{operation.Name}: no binding for {parameter.Name}";
    }
}
