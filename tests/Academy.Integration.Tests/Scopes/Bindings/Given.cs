using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>What a parameter of an operation is given.</summary>
/// <param name="Name">The parameter's.</param>
/// <param name="Real">A value that is there.</param>
/// <param name="Random">A value of the same shape that nothing has; null for a value that is not tried out by itself.</param>
/// <param name="IsOfAll">Whether it names something that everybody of the organisation may know of, as a course that it offers.</param>
/// <param name="Harmless">Why the answer may be one of success, as long as it is that to a random value; null: it may not.</param>
internal sealed record Given(string Name, Func<Scene, string> Real, Func<Scene, string>? Random = null, bool IsOfAll = false, string? Harmless = null)
{
    /// <summary>The address of a course. Of two courses only the organisation's own one is tried out.</summary>
    public static Given Slug(string name = "slug") => new(name, scene => scene.Course.Slug, _ => $"x{Guid.NewGuid():N}", IsOfAll: true);

    /// <summary>An id that belongs to somebody.</summary>
    public static Given Id(string name, Func<Sample, Guid> real) =>
        new(name, scene => real(scene.Sample).ToString(), scene => RandomId(real(scene.Sample)).ToString());

    /// <summary>A value that is no Guid and belongs to everybody of the organisation, or to somebody.</summary>
    public static Given Of(string name, Func<Scene, string> real, Func<Scene, string> random, bool isOfAll) => new(name, real, random, isOfAll);

    /// <summary>Something inside what another parameter names, or made up by whoever asks: it goes along and is not tried out.</summary>
    public static Given Along(string name, Func<Scene, string> value) => new(name, value);

    /// <inheritdoc cref="Along(string, Func{Scene, string})"/>
    public static Given Along(string name, string value) => new(name, _ => value);

    /// <summary>The id of something that the form itself makes.</summary>
    public static Given Fresh(string name) => new(name, _ => Guid.CreateVersion7().ToString());

    public Given MayBeSeen(string why) => this with { Harmless = why };

    /// <summary>Of the same kind: a random id that carries its time is of today as the real one.</summary>
    private static Guid RandomId(Guid real) => real.Version == 7 ? Guid.CreateVersion7(TimeOf(real)) : Guid.NewGuid();

    private static DateTimeOffset TimeOf(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}
