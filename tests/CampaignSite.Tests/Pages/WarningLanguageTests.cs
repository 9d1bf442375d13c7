using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages;

[Trait("Category", "Slow")]
public sealed class WarningLanguageTests
{
    [Fact]
    public async Task A_new_warning_reaches_the_readers_of_every_language_marked()
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/organisations/one.en.md",
            "---\ntitle: One\nsummary: One line.\nstatus: open\nurl: https://one.example/\nwarning: The site was copied by police.\nhelp: {channel: post, leaves: nothing}\nchecked: {on: 2026-11-01, how: called, source: Somebody}\n---\nWords.\n");
        folder.Write("content/organisations/one.ru.md", "---\ntitle: Один\nsummary: Строка.\ntranslates: 00000000\n---\nСлова.\n");
        await using var site = await RunningSite.StartAsync(folder);

        foreach (var page in new[] { "/ru/organisations", "/ru/notes/help" })
        {
            var html = await site.Client.GetStringAsync(page);

            Assert.Contains("<span lang=\"en\" dir=\"ltr\">The site was copied by police.</span>", html, StringComparison.Ordinal);
            Assert.Contains("English", html[html.IndexOf("copied by police", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }
}
