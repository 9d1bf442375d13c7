using System.Text;

namespace CampaignSite.Suggestions;

/// <summary>Words made of letters of two scripts, such as a Cyrillic “а” in a Latin host: a warning to editors, never a correction.</summary>
internal static class MixedScripts
{
    /// <summary>The words of a text that mix scripts, each once.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isAddress">Counts parts joined by dots and hyphens as one word, as in the host of an address.</param>
    public static IReadOnlyList<string> WordsIn(string text, bool isAddress)
    {
        var found = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || (isAddress && rune.Value is '.' or '-' or '_'))
            {
                word.Append(rune);
                continue;
            }

            if (word.ToString().EnumerateRunes().Select(ScriptOf).Where(script => script != 0).Distinct().Count() > 1 && !found.Contains(word.ToString()))
            {
                found.Add(word.ToString());
            }

            word.Clear();
        }

        return found;
    }

    // The scripts whose letters look like one another's; the platform does not tell a letter's script.
    private static int ScriptOf(Rune rune) => rune.Value switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0x00C0 and <= 0x024F) or (>= 0x0250 and <= 0x02AF) or (>= 0x1E00 and <= 0x1EFF) => 1,
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => 2,
        (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0xA640 and <= 0xA69F) => 3,
        >= 0x0530 and <= 0x058F => 4,
        (>= 0x13A0 and <= 0x13FF) or (>= 0xAB70 and <= 0xABBF) => 5,
        _ => 0,
    };
}
