using System.Globalization;
using System.Text;

namespace CampaignSite.Content.Rendering;

/// <summary>Words as an address has them: small Latin letters and digits, joined by hyphens.</summary>
internal static class AsciiWords
{
    /// <returns>Empty where no Latin letter or digit is left.</returns>
    public static string From(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                words.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        return words.ToString().Trim('-');
    }
}
