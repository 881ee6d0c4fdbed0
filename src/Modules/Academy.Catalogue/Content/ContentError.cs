namespace Academy.Catalogue.Content;

/// <summary>One fault of a content folder, said so that the author can mend it. Both sentences stand without their full stop.</summary>
/// <param name="File">Below the content folder, with forward slashes.</param>
/// <param name="Line">The line of the file, from 1; also inside front matter and blocks of a lesson.</param>
/// <param name="What">What is wrong, in Japanese.</param>
/// <param name="Remedy">What to do, in Japanese.</param>
public sealed record ContentError(string File, int Line, string What, string Remedy)
{
    /// <summary><c>file:line: what。remedy。</c></summary>
    public override string ToString() => $"{File}:{Line}: {What}。{Remedy}。";
}
