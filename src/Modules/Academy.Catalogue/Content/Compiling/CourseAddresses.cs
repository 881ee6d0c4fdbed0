using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>
/// Where the things of one course are found. Media are addressed by their content, so that a release never changes; lessons and
/// quizzes by their slug alone, because the course's own address differs between organisations.
/// </summary>
internal sealed class CourseAddresses(CourseSource course)
{
    private readonly Dictionary<string, CourseFile> _files = course.Files.ToDictionary(file => file.Path);
    private readonly Dictionary<string, string> _lessons = course.Lessons.ToDictionary(lesson => lesson.Id.Value, lesson => lesson.Address);
    private readonly Dictionary<string, string> _quizzes = course.Quizzes.ToDictionary(quiz => quiz.Id.Value, quiz => quiz.Address);

    /// <summary>The file that <c>../media/…</c> means; null for any other address.</summary>
    public CourseFile? File(string url) => MediaUse.IsMedia(url) ? _files.GetValueOrDefault(MediaUse.PathOf(url)) : null;

    public static string Of(CourseFile file) => $"/media/{file.Hash}/{file.Name}";

    public string? Lesson(string id) => Item(_lessons, id);

    public string? Quiz(string id) => Item(_quizzes, id);

    private static string? Item(Dictionary<string, string> items, string id) => items.TryGetValue(id, out var slug) ? $"./{slug}" : null;
}
