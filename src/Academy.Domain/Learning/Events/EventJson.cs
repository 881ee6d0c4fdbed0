using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Academy.Domain.Learning.Events;

/// <summary>The JSON of payloads; <c>ProgressEvent.Payload</c>. Strict: what is missing, doubled or unknown is refused.</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Never put into a page unescaped; Japanese stays readable in the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 8,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly FrozenDictionary<string, Type> Payloads = new Dictionary<string, Type>
    {
        [EventKinds.LessonOpened] = typeof(LessonOpened),
        [EventKinds.LessonConfirmed] = typeof(LessonConfirmed),
        [EventKinds.VideoWatched] = typeof(VideoWatched),
        [EventKinds.CheckAnswered] = typeof(CheckAnswered),
        [EventKinds.QuizOpened] = typeof(QuizOpened),
        [EventKinds.QuizAnswered] = typeof(QuizAnswered),
        [EventKinds.QuizSubmitted] = typeof(QuizSubmitted),
        [EventKinds.ResultCorrected] = typeof(ResultCorrected),
        [EventKinds.AttemptGranted] = typeof(AttemptGranted),
        [EventKinds.CompletionRecognised] = typeof(CompletionRecognised),
        [EventKinds.EnrolmentExempted] = typeof(EnrolmentExempted),
        [EventKinds.ExemptionLifted] = typeof(ExemptionLifted),
        [EventKinds.DueChanged] = typeof(DueChanged),
        [EventKinds.EnrolmentPaused] = typeof(EnrolmentPaused),
        [EventKinds.EnrolmentResumed] = typeof(EnrolmentResumed),
        [EventKinds.ReleaseMoved] = typeof(ReleaseMoved),
    }.ToFrozenDictionary();

    public static string Write(EventPayload payload) => JsonSerializer.Serialize(payload, payload.GetType(), Format);

    /// <summary>Reads what was stored. Of the two results one is null: the payload, or why there is none.</summary>
    public static bool TryRead(
        string kind, string json, [NotNullWhen(true)] out EventPayload? payload, [NotNullWhen(false)] out EventRefusal? refusal)
    {
        payload = null;
        if (!Payloads.TryGetValue(kind, out var type))
        {
            refusal = new(EventFaultReason.UnknownKind, kind);
            return false;
        }
        var problem = Deserialize(json, type, out var read);
        payload = problem is null ? read : null;
        refusal = payload is null ? new(EventFaultReason.BadPayload, problem ?? "null") : null;
        return payload is not null;
    }

    /// <summary>Reads what a learner's browser reports: a kind that the server alone writes is refused.</summary>
    public static bool TryReadFromLearner(
        string kind, string json, [NotNullWhen(true)] out LearnerPayload? payload, [NotNullWhen(false)] out EventRefusal? refusal)
    {
        payload = null;
        if (!TryRead(kind, json, out var read, out refusal))
            return false;
        payload = read as LearnerPayload;
        refusal = payload is null ? new(EventFaultReason.NotForLearners, kind) : null;
        return payload is not null;
    }

    /// <summary>What is wrong with the text, for a log; null when nothing is.</summary>
    private static string? Deserialize(string json, Type type, out EventPayload? payload)
    {
        payload = null;
        try
        {
            payload = (EventPayload?)JsonSerializer.Deserialize(json, type, Format);
            return payload?.Problem();
        }
        catch (JsonException failure)
        {
            return failure.Message;
        }
    }
}
