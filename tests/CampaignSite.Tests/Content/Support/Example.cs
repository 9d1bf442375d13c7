using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Protection;
using CampaignSite.Content.Texts;

namespace CampaignSite.Tests.Content.Support;

/// <summary>The example campaign of the documentation, without its protected list, with a few files changed, added or taken out.</summary>
internal static class Example
{
    public static LoadResult Load(params ContentFile[] changed) => Load(changed, deleted: []);

    public static LoadResult Load(IReadOnlyCollection<ContentFile> changed, IReadOnlyCollection<string> deleted)
    {
        var replaced = changed.Select(file => file.Path).Concat(deleted).ToHashSet();
        if (replaced.Contains("campaign.yml"))
        {
            // The judgements of the documentation name the labels of its campaign; another has its own.
            replaced.Add("publishers.yml");
        }

        return CampaignLoader.Load(PageRegistry.Site, [.. FormatPage.Files().Where(file => file.Path != ProtectedList.FileName && !replaced.Contains(file.Path)), .. changed], FormatPage.Today);
    }

    /// <summary>With one more text, “page”, of which only the body matters; it begins on line 5.</summary>
    public static LoadResult WithBody(string body) => Load(Page(body));

    public static ContentFile Page(string body, string path = "texts/page.en.md") =>
        ContentFile.FromText(path, $"---\ntitle: A page\nsummary: One line.\n---\n{body}\n");

    /// <summary>The markup of that page.</summary>
    public static string Markup(string body) => Prose(body).Body.Markup;

    /// <summary>The words of that page.</summary>
    public static LocalizedContent Prose(string body)
    {
        var result = WithBody(body);
        Assert.Equal([], Errors(result));
        return result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage);
    }

    public static string[] Errors(LoadResult result) =>
        [.. result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Line)];

    /// <summary>Place, severity and code without the message, as the bad-file fixtures state them.</summary>
    public static string Line(Diagnostic d) =>
        $"{d.Location} {(d.Severity == Severity.Error ? "error" : "warning")} {JsonNamingPolicy.KebabCaseLower.ConvertName(d.Code.ToString())}";
}
