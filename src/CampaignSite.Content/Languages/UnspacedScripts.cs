using System.Text;

namespace CampaignSite.Content.Languages;

/// <summary>Scripts whose words follow each other without blanks (Unicode Standard Annex 14, classes ID and SA).</summary>
public static class UnspacedScripts
{
    /// <summary>A letter of Chinese, Japanese, Thai, Lao, Burmese or Khmer. Marks and digits are not letters.</summary>
    public static bool IsLetter(Rune rune) => Rune.IsLetter(rune) && (IsSoutheastAsian(rune.Value) || IsIdeographOrKana(rune.Value));

    /// <summary>
    /// Whether a zero-width space beside this character says where a line may break: in Thai, Lao, Burmese and Khmer no other sign says it
    /// (The Unicode Standard, chapters 16.4 and 23.2).
    /// </summary>
    internal static bool TakesZeroWidthSpace(char character) => IsSoutheastAsian(character);

    private static bool IsSoutheastAsian(int code) => code
        is (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) // Myanmar
        or (>= 0x1780 and <= 0x17FF) or (>= 0x19E0 and <= 0x19FF); // Khmer

    private static bool IsIdeographOrKana(int code) => code
        is (>= 0x3005 and <= 0x3007) or (>= 0x3031 and <= 0x3035) or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D)
        or (>= 0x20000 and <= 0x323AF);
}
