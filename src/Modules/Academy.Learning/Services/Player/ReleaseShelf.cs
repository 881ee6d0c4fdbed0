using Academy.Data.HotPages;
using Academy.Domain.Learning.Completion;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Learning.Services.Player;

/// <summary>
/// Releases and their lessons in this process's memory, as far as they were asked for. They never change, so nothing here grows old;
/// bounded by size, least used out first. Asked only for readers who were found to be enrolled.
/// </summary>
public sealed class ReleaseShelf(ReleasePage pages) : IDisposable
{
    private const long Bytes = 64 * 1024 * 1024;

    /// <summary>An outline with its requirements: measured about 12 KB for 20 items.</summary>
    private const int BytesPerItem = 700;

    /// <summary>A question with its choices, as text of two bytes a character: estimated.</summary>
    private const int BytesPerQuestion = 4000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Bytes });

    /// <exception cref="InvalidOperationException">The organisation offers no course with this release.</exception>
    public async ValueTask<ShelvedRelease> ReleaseAsync(Guid organisationId, Guid releaseId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue<ShelvedRelease>(releaseId, out var kept))
            return kept!;
        var read = await pages.ReadAsync(organisationId, releaseId, cancellation)
            ?? throw new InvalidOperationException($"An enrolment is pinned to the release {releaseId}, which is not to be read.");
        var shelved = new ShelvedRelease(read, ReleaseRequirements.Of(read.Id, read.Outline, read.Quizzes));
        return Keep(releaseId, shelved, BytesPerItem * shelved.Requirements.Items.Count);
    }

    /// <summary>What is asked, when the release is here already: for those who hold a connection and must not wait for another one.</summary>
    public ReleaseRequirements? Find(Guid releaseId) => _kept.Get<ShelvedRelease>(releaseId)?.Requirements;

    /// <exception cref="InvalidOperationException">The release has no such lesson.</exception>
    public async ValueTask<LessonText> LessonAsync(Guid organisationId, Guid releaseId, Guid lessonId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue<LessonText>((releaseId, lessonId), out var kept))
            return kept!;
        var read = await pages.ReadLessonAsync(organisationId, releaseId, lessonId, cancellation)
            ?? throw new InvalidOperationException($"The outline of the release {releaseId} names the lesson {lessonId}, which is not there.");
        return Keep((releaseId, lessonId), read, read.Html.Length);
    }

    /// <summary>The questions of a quiz in the order of their file, without what is right.</summary>
    /// <exception cref="InvalidOperationException">The release has no such quiz.</exception>
    public async ValueTask<IReadOnlyList<QuizQuestion>> QuestionsAsync(Guid organisationId, Guid releaseId, Guid quizId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue<IReadOnlyList<QuizQuestion>>((releaseId, quizId), out var kept))
            return kept!;
        var read = await pages.ReadQuestionsAsync(organisationId, releaseId, quizId, cancellation);
        return read.Count > 0
            ? Keep((releaseId, quizId), read, BytesPerQuestion * read.Count)
            : throw new InvalidOperationException($"The outline of the release {releaseId} names the quiz {quizId}, which has no questions.");
    }

    public void Dispose() => _kept.Dispose();

    private T Keep<T>(object key, T value, long size) => _kept.Set(key, value, new MemoryCacheEntryOptions { Size = size });
}

/// <summary>A release with what it asks.</summary>
public sealed record ShelvedRelease(PublishedRelease Published, ReleaseRequirements Requirements);
