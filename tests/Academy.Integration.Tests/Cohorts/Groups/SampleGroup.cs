using System.Security.Cryptography;
using System.Text;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Groups;

/// <summary>What is in the space of a group, in rows.</summary>
internal static class SampleGroup
{
    /// <summary>Puts somebody into the first group of their term, with messages, files and two versions of a proposal of theirs.</summary>
    public static SampleGroupRows Add(TestSite site, AcademyDb db, Participation person)
    {
        person.Group = 1;
        var (store, now) = (site.Services.GetRequiredService<SessionFileStore>(), site.Clock.GetUtcNow().UtcDateTime);
        var messages = new[] { Message(person, "はじめまして", now), Message(person, "よろしくお願いします", now) };
        var files = new[] { "見本.pdf", "不要.pdf", "事務局が消す.pdf" }.Select(name => File(person, name, now)).ToArray();
        db.AddRange(messages);
        db.AddRange(files);
        db.AddRange(Version(person, 1, now), Version(person, 2, now));
        System.IO.File.WriteAllBytes(store.PathOf(files[0].Hash), Content("見本.pdf"));
        return new(messages[0].Id, messages[1].Id, files[0].Id, files[1].Id, files[2].Id);
    }

    public static GroupMessage Message(Participation person, string text, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = 1,
        ParticipationId = person.Id,
        Text = text,
        PostedAt = now,
    };

    public static GroupFile File(Participation person, string name, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = 1,
        ParticipationId = person.Id,
        Name = name,
        MediaType = "application/pdf",
        Bytes = Content(name).Length,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Content(name))),
        AddedAt = now,
    };

    public static ProposalVersion Version(Participation person, int number, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = 1,
        Number = number,
        Text = $"# 案\n\nその{number}",
        ParticipationId = person.Id,
        SavedAt = now,
    };

    private static byte[] Content(string name) => Encoding.UTF8.GetBytes($"%PDF-1.7 {name}");
}

/// <param name="Message">For its author to take away.</param>
/// <param name="OtherMessage">For the host to take away.</param>
/// <param name="File">To be read.</param>
/// <param name="Removable">For who added it to take away.</param>
/// <param name="OtherRemovable">For the host to take away.</param>
internal sealed record SampleGroupRows(Guid Message, Guid OtherMessage, Guid File, Guid Removable, Guid OtherRemovable);
