using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads <c>offered-to</c> and national codes, which have to be written as text: a leading zero is part of them.</summary>
internal static class OfferFields
{
    public static OfferedTo OfferedTo(this Fields fields, FileErrors errors)
    {
        switch (fields.Node("offered-to"))
        {
            case null:
                return Model.OfferedTo.OwnerAlone;
            case YamlScalar:
                fields.OneOf("offered-to", "everyone");
                return new OfferedTo(true, []);
            default:
                return new OfferedTo(false, [.. fields.List("offered-to", node => Code(node, errors)).Where(code => !code.IsMissing)]);
        }
    }

    public static Placed Owner(this Fields fields, FileErrors errors) =>
        fields.Node("owner") is { } node ? Code(node, errors) : new Placed("", fields.Line);

    private static Placed Code(Yaml node, FileErrors errors)
    {
        if (node is not YamlScalar scalar)
        {
            errors.Add(node.Line, "団体コードの形が違います", "\"131024\" のように書きます");
            return new Placed("", node.Line);
        }
        if (scalar.Plain)
            errors.Add(node.Line, $"団体コード {scalar.Value} が引用符で囲まれていません", $"先頭の 0 が落ちないように \"{scalar.Value}\" と書きます");
        return new Placed(scalar.Value, node.Line);
    }
}
