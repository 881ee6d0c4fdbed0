using System.Reflection;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>Which types are read from what a browser sends.</summary>
internal static class ReadableTypes
{
    private static readonly HashSet<Type> Simple =
        [typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(short), typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset)];

    /// <summary>The type of one value; null for what is no text, number, day or id. A yes or no and a choice of an enumeration name no row.</summary>
    public static Type? ValueOf(Type type)
    {
        var one = type.IsArray ? type.GetElementType()! : ItemOf(type) ?? type;
        one = Nullable.GetUnderlyingType(one) ?? one;
        return Simple.Contains(one) ? one : null;
    }

    /// <summary>The values in an object, however deep, each by the path that names it.</summary>
    public static IEnumerable<(string Path, Type Type)> ValuesIn(Type type, string prefix = "")
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
            if (ValueOf(property.PropertyType) is { } value)
                yield return (prefix + property.Name, value);
            else if ((ItemOf(property.PropertyType) ?? property.PropertyType) is { IsClass: true } inner && IsOurs(inner))
                foreach (var found in ValuesIn(inner, $"{prefix}{property.Name}{(inner == property.PropertyType ? "" : "[]")}."))
                    yield return found;
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Academy.", StringComparison.Ordinal);

    private static Type? ItemOf(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
