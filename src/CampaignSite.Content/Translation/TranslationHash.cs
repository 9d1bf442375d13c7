using System.Security.Cryptography;
using System.Text;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation;

/// <summary>What <c>translates:</c> holds: a hash over everything a translator translates, whatever way it is written.</summary>
internal static class TranslationHash
{
    private const int PartDigits = 4;

    // In this order, whatever the order of the file. What is not named here is a fact and never translated.
    internal static readonly string[] TextKeys =
        ["title", "summary", "share", "warning", "reason", "advice", "exposure", "subject", "ask", "points"];

    /// <summary>The first 8 hexadecimal digits of SHA-256 over the prose keys and the parsed body.</summary>
    public static string Compute(Document document) => Digits($"{FrontText(document)}\n\n{document.Outline.Canonical}");

    /// <summary>What a translation of a text is given: the hash of the whole and, where there are headings, one of each part (see <see cref="Parts"/>), so that the parts that change can be named.</summary>
    public static string ComputeWithParts(Document document)
    {
        var parts = Parts(document);
        return parts.Length == 1 ? Compute(document) : $"{Compute(document)} {string.Join(' ', parts)}";
    }

    /// <summary>
    /// 4 hexadecimal digits over each part of a text: the prose keys with what precedes the first heading, then each heading with what is below it. They only name what
    /// changed; whether anything did is told by the whole hash.
    /// </summary>
    public static ImmutableArray<string> Parts(Document document)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var part = FrontText(document);
        foreach (var line in document.Outline.Canonical.TrimEnd('\n').Split('\n'))
        {
            // A heading within a quotation has its mark before the level.
            if (line is ['h', >= '1' and <= '6', ' ', ..])
            {
                parts.Add(Digits(part.ToString())[..PartDigits]);
                part.Clear();
            }

            part.Append(line).Append('\n');
        }

        parts.Add(Digits(part.ToString())[..PartDigits]);
        return parts.DrainToImmutable();
    }

    private static StringBuilder FrontText(Document document)
    {
        var text = new StringBuilder();
        foreach (var key in TextKeys)
        {
            if (document.Front.Entries.FirstOrDefault(entry => entry.Key.Value == key) is { } found)
            {
                Append(text, key, found.Value);
            }
        }

        return text;
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
