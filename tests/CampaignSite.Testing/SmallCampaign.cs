namespace CampaignSite.Testing;

/// <summary>The smallest campaign that loads without error: English, Russian and Arabic, one text of each required kind, one picture.</summary>
public static class SmallCampaign
{
    private static readonly string[] Texts = ["home", "briefing", "about", "privacy", "accessibility"];

    /// <summary>One pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static string Settings(string name) => $$"""
        name: {{name}}
        tagline: {en: Keep the tide gate open, ru: Не закрывайте шлюз, ar: أبقوا البوابة مفتوحة}
        languages: [en, ru, ar]
        addressee: nl
        edition: 2026-11-22
        exit: {en: "https://www.wikipedia.org/"}
        quiet: {path: notes, title: Notes}

        """;

    /// <summary>Writes the campaign below a folder.</summary>
    public static void WriteTo(TemporaryFolder folder, string name = "Tide")
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.Write("content/campaign.yml", Settings(name));
        folder.Write("content/sources.yml", "[]\n");
        foreach (var text in Texts)
        {
            folder.Write($"content/texts/{text}.en.md", $"---\ntitle: Title of {text}\nsummary: Summary of {text}.\n---\nBody of {text}.\n");
        }

        Directory.CreateDirectory(folder.At("content/media"));
        File.WriteAllBytes(folder.At("content/media/pixel.png"), Picture);
    }
}
