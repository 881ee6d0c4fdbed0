using System.Text.Json;
using System.Text.Json.Serialization;

namespace Academy.Domain.Catalogue;

/// <summary>A video of a lesson. Releases of before its length was read have its name alone, as a text; they are read as well.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Seconds">As its file says; null in a release that does not know.</param>
[JsonConverter(typeof(OutlineVideoJson))]
public sealed record OutlineVideo(string Name, decimal? Seconds);

internal sealed class OutlineVideoJson : JsonConverter<OutlineVideo>
{
    private const string Name = "name";
    private const string Seconds = "seconds";

    public override OutlineVideo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new(reader.GetString()!, null);
        using var video = JsonDocument.ParseValue(ref reader);
        return video.RootElement is { ValueKind: JsonValueKind.Object } read && read.TryGetProperty(Name, out var name) && name.ValueKind == JsonValueKind.String
            ? new(name.GetString()!, read.TryGetProperty(Seconds, out var seconds) ? seconds.GetDecimal() : null)
            : throw new JsonException("A video is its name, or an object with it.");
    }

    public override void Write(Utf8JsonWriter writer, OutlineVideo value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Name, value.Name);
        if (value.Seconds is { } seconds)
            writer.WriteNumber(Seconds, seconds);
        writer.WriteEndObject();
    }
}
