namespace Academy.Catalogue.Content.Model;

/// <summary>A word of a file (an id, a reference, a value of a list) and the line it stands on; empty where it is missing.</summary>
internal readonly record struct Placed(string Value, int Line)
{
    public bool IsMissing => string.IsNullOrEmpty(Value);

    public override string ToString() => Value;
}

/// <summary>A number of a file and its line.</summary>
internal readonly record struct PlacedNumber(int Value, int Line);
