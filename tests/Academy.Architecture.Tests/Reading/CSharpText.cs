using System.Text.RegularExpressions;

namespace Academy.Architecture.Tests.Reading;

/// <summary>C# without the parts that a rule must not stumble over.</summary>
internal static partial class CSharpText
{
    /// <summary>The text with its comments blanked: a rule may be named in a comment without being broken.</summary>
    public static string WithoutComments(string text) =>
        Tokens().Replace(text, token => token.Groups["comment"].Success ? " " : token.Value);

    /// <summary>The text with comments and literals blanked, for rules over files that quote samples.</summary>
    public static string CodeOnly(string text) =>
        Tokens().Replace(text, token => token.Groups["comment"].Success ? " " : "\"\"");

    [GeneratedRegex("""
        (?<comment>//[^\n]*|/\*[\s\S]*?\*/)
        |""(?<quotes>"+)[\s\S]*?""\k<quotes>      # raw
        |@\$?"(?:[^"]|"")*" | \$@"(?:[^"]|"")*"   # verbatim
        |"(?:\\.|[^"\\\n])*"
        |'(?:\\.|[^'\\\n])+'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tokens();
}
