using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>Which types are read from what a browser sends.</summary>
internal static class ReadableTypes
{
    private static readonly HashSet<Type> Simple =
        [typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(short), typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset), typeof(IFormFile)];

    /// <summary>The type of one value; null for what is no text, number, day, id or file. A yes or no and a choice of an enumeration name no row.</summary>
    public static Type? ValueOf(Type type)
    {
        var one = type.IsArray ? type.GetElementType()! : ItemOf(type) ?? type;
        one = Nullable.GetUnderlyingType(one) ?? one;
        return Simple.Contains(one) ? one : null;
    }

    /// <summary>
    /// The values that a form or an address gives to what is bound by a name: one or many of a kind, those in an object, or keys and values.
    /// What is none of these is given back as it is: nobody has said yet how it is tried out.
    /// </summary>
    public static IEnumerable<(string Path, Type Type)> ValuesOf(Type type, string name)
    {
        if (ValueOf(type) is { } value)
            return [(name, value)];
        if ((Nullable.GetUnderlyingType(type) ?? type) is var one && (one == typeof(bool) || one.IsEnum))
            return [];
        var item = ItemOf(type);
        var (inner, path) = item is null ? (one, name) : (item, $"{name}[]");
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return [.. ValuesOf(inner.GetGenericArguments()[0], $"{path}.Key"), .. ValuesOf(inner.GetGenericArguments()[1], $"{path}.Value")];
        return IsOurs(inner) ? ValuesIn(inner, $"{path}.") : [(name, type)];
    }

    /// <summary>The values in an object, however deep, each by the path that names it.</summary>
    public static IEnumerable<(string Path, Type Type)> ValuesIn(Type type, string prefix = "") =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true }
        from value in ValuesOf(property.PropertyType, prefix + property.Name)
        select value;

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Academy.", StringComparison.Ordinal);

    private static Type? ItemOf(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
