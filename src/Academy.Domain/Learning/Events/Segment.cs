using System.Text.Json;
using System.Text.Json.Serialization;

namespace Academy.Domain.Learning.Events;

/// <summary>A part of a video that was played, in seconds from its beginning; written as <c>[from, to]</c>.</summary>
[JsonConverter(typeof(SegmentJson))]
public readonly record struct Segment(decimal From, decimal To);

internal sealed class SegmentJson : JsonConverter<Segment>
{
    public override Segment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A segment is written as [from, to].");
        var segment = new Segment(Seconds(ref reader), Seconds(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? segment : throw new JsonException("A segment has two ends.");
    }

    public override void Write(Utf8JsonWriter writer, Segment value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteEndArray();
    }

    private static decimal Seconds(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds)
            ? seconds
            : throw new JsonException("The ends of a segment are seconds.");
}
