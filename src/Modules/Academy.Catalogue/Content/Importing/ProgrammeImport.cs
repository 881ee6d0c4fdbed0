using Academy.Catalogue.Content.Model;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

internal static class ProgrammeImport
{
    /// <exception cref="ImportRefused">It is another organisation's, or a course is not there.</exception>
    public static async Task<ImportedItem> ImportAsync(AcademyDb db, ProgrammeSource source, OrganisationIds organisations, CancellationToken cancellation)
    {
        var owner = organisations.Of(source.File, source.Owner);
        var programme = await db.Set<Programme>().SingleOrDefaultAsync(row => row.Key == source.Id.Value, cancellation);
        if (programme is not null && programme.OrganisationId != owner)
            throw new ImportRefused(new ContentError(source.File, source.Id.Line, $"プログラム「{source.Id}」は別の団体のものです", "別の id にします"));
        if (programme is not null && programme.Source.AsSpan().SequenceEqual(source.Bytes))
            return new ImportedItem("programme", source.Id.Value, ImportOutcome.Unchanged);

        var keys = source.Courses.Select(course => course.Value).ToList();
        var courses = await db.Set<Course>().Where(course => keys.Contains(course.Key)).ToDictionaryAsync(course => course.Key, course => course.Id, cancellation);
        foreach (var missing in source.Courses.Where(course => !courses.ContainsKey(course.Value)))
            throw new ImportRefused(new ContentError(source.File, missing.Line, $"コース「{missing}」が取り込まれていません", "そのコースの誤りを先に直します"));
        if (programme is null)
            db.Add(programme = New(source, owner));
        (programme.Title, programme.TitleEnglish) = (source.Title.Japanese, source.Title.English);
        (programme.Summary, programme.SummaryEnglish) = (source.Summary.Japanese, source.Summary.English);
        (programme.ForEveryone, programme.Source) = (source.ForEveryone, source.Bytes);

        var places = keys.Index().ToDictionary(course => courses[course.Item], course => course.Index + 1);
        var rows = await db.Set<ProgrammeCourse>().Where(row => row.ProgrammeId == programme.Id).ToListAsync(cancellation);
        db.RemoveRange(rows.Where(row => !places.ContainsKey(row.CourseId)));
        foreach (var (course, place) in places)
            if (rows.FirstOrDefault(row => row.CourseId == course) is { } row)
                row.Position = place;
            else
                db.Add(new ProgrammeCourse { ProgrammeId = programme.Id, CourseId = course, Position = place });
        await db.SaveChangesAsync(cancellation);
        return new ImportedItem("programme", source.Id.Value, ImportOutcome.Imported);
    }

    private static Programme New(ProgrammeSource source, Guid owner) => new()
    {
        Id = ContentId.Of("programme", source.Id.Value),
        Key = source.Id.Value,
        OrganisationId = owner,
        Title = source.Title.Japanese,
        Summary = source.Summary.Japanese,
        ForEveryone = source.ForEveryone,
        Source = source.Bytes,
    };
}
