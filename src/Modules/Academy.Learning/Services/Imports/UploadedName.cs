using Academy.Data.Learning;

namespace Academy.Learning.Services.Imports;

/// <summary>The name of an uploaded file, as it is kept and shown.</summary>
internal static class UploadedName
{
    /// <summary>Without folders, which some browsers send, without control characters, and no longer than it is kept.</summary>
    public static string Of(string sent)
    {
        var plain = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]).Trim();
        return plain.Length == 0 ? "—" : plain.Length <= CompletionImport.LongestFileName ? plain : plain[..CompletionImport.LongestFileName];
    }
}
