using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Folders;

/// <summary>An export has to find the name of a track's or programme's file again.</summary>
internal sealed class FilesAreNamedById : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere) =>
        content.Tracks.Select(track => (track.File, track.Id))
            .Concat(content.Programmes.Select(programme => (programme.File, programme.Id)))
            .Where(pair => !pair.Id.IsMissing)
            .SelectMany(pair => Check(pair.File, pair.Id));

    private static IEnumerable<ContentError> Check(string file, Placed id)
    {
        if (!Ids.IsWellFormed(id.Value))
            yield return Ids.Error(file, id, "id");
        else if (Path.GetFileNameWithoutExtension(file) != id.Value)
            yield return new(file, id.Line, $"ファイル名と id「{id}」が違います", $"ファイル名を {id}.yaml にします");
    }
}
