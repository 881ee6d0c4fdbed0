using System.Text.Json;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Organisations;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Reminders;
using Academy.Theme.Appearances;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Academy.Notifications.Recipes;

/// <summary><c>{ "name": "reminder-rules", "file": "…" }</c>: gives organisations that never had a rule those of a file, each as its preset begins it.</summary>
internal sealed class RulesStep(AcademyDbFactory databases, IStaffDirectory staff, RulePresets presets, WorkBoard board) : IRecipeStep
{
    public string Name => "reminder-rules";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var organisations = await staff.OrganisationsAsync(cancellation);
        foreach (var entry in Read(Path.GetFullPath(step.GetProperty("file").GetString()!, folder)).Organisations)
        {
            if (!organisations.TryGetValue(entry.Code, out var organisation))
                throw new InvalidDataException($"The recipe's step “reminder-rules” names the organisation {entry.Code}, which no step before it adds.");
            await using var db = databases.Create(DataScope.Of(organisation));
            if (await db.Set<ReminderRule>().AnyAsync(cancellation))
                continue;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.AddRange(LetterLanguage.In(ReminderLetters.Usual, () => entry.Rules.ConvertAll(key => RulePresets.Begin(PresetOf(key), organisation, Guid.CreateVersion7()))));
            await db.SaveChangesAsync(cancellation);
            await board.AddAsync(db, ReminderWork.PlanFor(organisation, Name), cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private RulePreset PresetOf(string key) => presets.All.SingleOrDefault(preset => preset.Key == key)
        ?? throw new InvalidDataException($"The recipe's step “reminder-rules” names the preset {key}, which there is not.");

    private static RuleList Read(string file)
    {
        using var reader = File.OpenText(file);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<RuleList>(reader);
    }

    internal sealed class RuleList
    {
        public required List<RulesEntry> Organisations { get; init; }
    }

    internal sealed class RulesEntry
    {
        /// <summary>A national code.</summary>
        public required string Code { get; init; }

        /// <summary>Keys of presets.</summary>
        public required List<string> Rules { get; init; }
    }
}
