using Academy.Catalogue.Content.Model;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

internal static class TrackImport
{
    public static async Task<ImportedItem> ImportAsync(AcademyDb db, TrackSource source, CancellationToken cancellation)
    {
        var track = await db.Set<Track>().SingleOrDefaultAsync(row => row.Key == source.Id.Value, cancellation);
        if (track is not null && track.Source.AsSpan().SequenceEqual(source.Bytes))
            return new ImportedItem("track", source.Id.Value, ImportOutcome.Unchanged);
        if (track is null)
            db.Add(New(source));
        else
        {
            (track.Title, track.TitleEnglish) = (source.Title.Japanese, source.Title.English);
            (track.Summary, track.SummaryEnglish) = (source.Summary.Japanese, source.Summary.English);
            (track.Position, track.Accent, track.Source) = (source.Position, source.Accent.Value, source.Bytes);
        }
        await db.SaveChangesAsync(cancellation);
        return new ImportedItem("track", source.Id.Value, ImportOutcome.Imported);
    }

    private static Track New(TrackSource source) => new()
    {
        Id = ContentId.Of("track", source.Id.Value),
        Key = source.Id.Value,
        Title = source.Title.Japanese,
        TitleEnglish = source.Title.English,
        Summary = source.Summary.Japanese,
        SummaryEnglish = source.Summary.English,
        Position = source.Position,
        Accent = source.Accent.Value,
        Source = source.Bytes,
    };
}
