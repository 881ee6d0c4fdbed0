namespace Academy.Catalogue.Content.Model;

/// <summary>A folder of <c>courses/</c>.</summary>
/// <param name="Folder">Below the content folder: <c>courses/bpr-how-to-run</c>.</param>
/// <param name="Head">What <c>course.yaml</c> says; null where it cannot be read.</param>
/// <param name="Files">All files, in the order of their paths' bytes.</param>
/// <param name="Hash">SHA-256 over path, length and bytes of the files in that order.</param>
internal sealed record CourseSource(
    string Folder,
    CourseHead? Head,
    IReadOnlyList<LessonSource> Lessons,
    IReadOnlyList<QuizSource> Quizzes,
    IReadOnlyList<CourseFile> Files,
    string Hash)
{
    public string FolderName => Folder[(Folder.LastIndexOf('/') + 1)..];

    public string HeadFile => $"{Folder}/course.yaml";

    public CourseFile? FileAt(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>All questions: those of the quizzes and the checks of the lessons.</summary>
    public IEnumerable<QuestionSource> Questions =>
        Quizzes.SelectMany(quiz => quiz.Questions).Concat(Lessons.SelectMany(lesson => lesson.Checks));
}

/// <summary><c>course.yaml</c>.</summary>
internal sealed record CourseHead(
    Placed Id,
    Placed Slug,
    Text Title,
    Text Summary,
    Placed Track,
    Placed Level,
    IReadOnlyList<Placed> Audience,
    Placed Owner,
    OfferedTo OfferedTo,
    IReadOnlyList<Placed> Competencies,
    IReadOnlyList<Placed> Requires,
    IReadOnlyList<ObjectiveSource> Objectives,
    Placed Order,
    IReadOnlyList<ModuleSource> Modules,
    Text? Deliverable,
    CertificateSource? Certificate,
    Placed Policy,
    Text? Change)
{
    public IEnumerable<ItemSource> Items => Modules.SelectMany(module => module.Items);
}

internal sealed record ObjectiveSource(Placed Id, Text Text);

/// <summary>What a course says of its certificate.</summary>
internal sealed record CertificateSource(PlacedNumber ValidMonths);

internal sealed record ModuleSource(Placed Id, Text Title, IReadOnlyList<ItemSource> Items);

/// <summary>A place in the outline.</summary>
/// <param name="File">The file's name without its ending.</param>
internal sealed record ItemSource(bool IsQuiz, Placed File)
{
    public string Path => IsQuiz ? $"quizzes/{File}.yaml" : $"lessons/{File}.md";
}

/// <summary>A file of a course's folder.</summary>
/// <param name="Path">Below the course's folder, with forward slashes.</param>
/// <param name="Location">Where it can be read.</param>
/// <param name="Hash">SHA-256 of its bytes in hexadecimal.</param>
internal sealed record CourseFile(string Path, string Location, string Hash, long Length)
{
    public bool IsMedia => Path.StartsWith("media/", StringComparison.Ordinal);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
