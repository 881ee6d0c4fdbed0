using System.Text;

namespace Academy.Domain.Names;

/// <summary>
/// Characters of names that are written in more than one form, which people and machines exchange freely: 髙 for 高, 﨑 for 崎. Only for finding a name: which form
/// is somebody's own is never told by this.
/// </summary>
internal static class OldForms
{
    /// <summary>The old form, and the usual one after it.</summary>
    private const string Pairs =
        "髙高﨑崎嵜崎碕崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉澤沢廣広櫻桜嶋島嶌島眞真國国德徳惠恵黑黒曾曽瀨瀬賴頼龍竜瀧滝關関藏蔵榮栄圓円壽寿會会條条縣県亞亜豐豊彌弥與与禮礼靜静增増"
        + "淸清冨富槇槙遙遥堯尭晉晋莊荘實実應応萬万寬寛凉涼峯峰舘館籔薮鷗鴎";

    private static readonly Dictionary<Rune, Rune> Usual = Pairs.EnumerateRunes().Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>With the usual form of each character. Not to be shown.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.EnumerateRunes())
            folded.Append(Usual.GetValueOrDefault(letter, letter));
        return folded.ToString();
    }
}
