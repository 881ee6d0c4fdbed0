using System.Text.Json.Nodes;
using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Reading;
using Academy.Testing;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>Editors read the JSON Schemas, <c>content check</c> its own shapes: an author must hear the same from both.</summary>
public sealed class ContentSchemaTests
{
    /// <summary>A schema's object and the shape that the reader holds against the same map.</summary>
    public static TheoryData<string, string, string> Maps => new()
    {
        { "track", "", nameof(Shapes.Track) },
        { "programme", "", nameof(Shapes.Programme) },
        { "course", "", nameof(Shapes.Course) },
        { "course", "objective", nameof(Shapes.Objective) },
        { "course", "certificate", nameof(Shapes.Certificate) },
        { "course", "module", nameof(Shapes.Module) },
        { "course", "item", nameof(Shapes.Item) },
        { "lesson", "", nameof(Shapes.Lesson) },
        { "quiz", "", nameof(Shapes.Quiz) },
        { "quiz", "choice", nameof(Shapes.Choice) },
        { "quiz", "order-item", nameof(Shapes.OrderItem) },
        { "quiz", "pair", nameof(Shapes.Pair) },
        { "quiz", "near-miss", nameof(Shapes.NearMiss) },
        { "quiz", "verdicts", nameof(Shapes.Verdicts) },
        { "quiz", "truth", nameof(Shapes.Truth) },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void Schema_OfAMap_HasTheReadersKeys(string schema, string definition, string shape) =>
        AssertSame((Shape)typeof(Shapes).GetField(shape)!.GetValue(null)!, At(Read(schema), definition));

    [Fact]
    public void Schema_OfQuestions_HasTheReadersTypesAndKeys()
    {
        var schema = Read("quiz");
        var byType = schema["$defs"]!["question"]!["oneOf"]!.AsArray()
            .Select(reference => At(schema, reference!["$ref"]!.GetValue<string>()["#/$defs/".Length..]))
            .SelectMany(definition => definition["properties"]!["type"]!["enum"]!.AsArray().Select(type => (Type: type!.GetValue<string>(), definition)))
            .ToDictionary(pair => pair.Type, pair => pair.definition);

        Assert.Equal(Shapes.Questions.Keys.Order(), byType.Keys.Order());
        Assert.All(Shapes.Questions, pair => AssertSame(pair.Value, byType[pair.Key]));
    }

    [Theory]
    [InlineData("track", "tracks", "*.yaml")]
    [InlineData("programme", "programmes", "*.yaml")]
    [InlineData("course", "courses", "course.yaml")]
    [InlineData("quiz", "courses", "quizzes/*.yaml")]
    [InlineData("lesson", "courses", "lessons/*.md")]
    public void Schema_OurOwnContent_IsAccepted(string schema, string folder, string pattern)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("content", folder), Path.GetFileName(pattern), SearchOption.AllDirectories)
            .Where(file => !pattern.Contains('/') || file.Contains($"/{Path.GetDirectoryName(pattern)}/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(new SchemaReader(Read(schema)).Faults(Map(file))));
    }

    [Fact]
    public void Schema_UnknownKeyOrWrongValue_IsRefused()
    {
        var errors = new List<ContentError>();
        var map = YamlReader.Read("id: X\ntitle: { en: a }\nsummary: s\norder: 1.5\naccent: red\nmore: 1\n", 1, new FileErrors("x", errors))!;

        Assert.Equal(["accent", "id", "more", "order", "title"], new SchemaReader(Read("track")).Faults(map).Order());
    }

    private static YamlMap Map(string file)
    {
        var errors = new List<ContentError>();
        var faults = new FileErrors(file, errors);
        var text = SourceText.Decode(File.ReadAllBytes(file), faults)!;
        var map = file.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.Read(FrontMatter.Split(text, faults)!.Yaml, 2, faults) : YamlReader.Read(text, 1, faults);
        Assert.Empty(errors);
        return map!;
    }

    private static void AssertSame(Shape shape, JsonNode map)
    {
        Assert.Equal(shape.All.Order(), map["properties"]!.AsObject().Select(property => property.Key).Order());
        Assert.Equal(shape.Required.Order(), map["required"]!.AsArray().Select(key => key!.GetValue<string>()).Order());
        Assert.False(map["additionalProperties"]!.GetValue<bool>());
    }

    private static JsonNode At(JsonNode schema, string definition) => definition.Length == 0 ? schema : schema["$defs"]![definition]!;

    private static JsonNode Read(string schema) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("content", "schema", $"{schema}.schema.json")))!;
}
