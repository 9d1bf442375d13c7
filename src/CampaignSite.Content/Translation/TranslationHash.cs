using System.Security.Cryptography;
using System.Text;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation;

/// <summary>What <c>translates:</c> holds: a hash over everything a translator translates, whatever way it is written.</summary>
internal static class TranslationHash
{
    // In this order, whatever the order of the file. What is not named here is a fact and never translated.
    private static readonly string[] TextKeys =
        ["title", "summary", "share", "warning", "reason", "advice", "exposure", "subject", "ask", "points"];

    /// <summary>The first 8 hexadecimal digits of SHA-256 over the prose keys and the parsed body.</summary>
    public static string Compute(Document document)
    {
        var text = new StringBuilder();
        foreach (var key in TextKeys)
        {
            if (document.Front.Entries.FirstOrDefault(entry => entry.Key.Value == key) is { } found)
            {
                Append(text, key, found.Value);
            }
        }

        text.Append("\n\n").Append(document.Outline.Canonical);
        return Digits(text.ToString());
    }

    /// <summary>The same number of digits over plain words, as the protected list holds them.</summary>
    public static string ComputeForWords(string words) => Digits(TextOutline.Normalize(words));

    private static string Digits(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static void Append(StringBuilder text, string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                // The points of a letter are Markdown; every other key is plain.
                var isMarkdown = key.EndsWith("points.text", StringComparison.Ordinal);
                text.Append(key).Append('=').Append(isMarkdown ? TextOutline.Parse(scalar.Value.Trim()).Canonical : TextOutline.Normalize(scalar.Value)).Append('\n');
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    text.Append(key).Append(":\n");
                    Append(text, key, item);
                }

                break;
            case YamlMap map:
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
                {
                    Append(text, $"{key}.{entry.Key.Value}", entry.Value);
                }

                break;
        }
    }
}
