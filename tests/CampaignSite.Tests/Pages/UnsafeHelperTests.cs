using CampaignSite.Commands;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages;

/// <summary>A helper that has become unsafe: named with the reason, and with nothing that leads there, on the page and in the files that travel.</summary>
[Trait("Category", "Slow")]
public sealed class UnsafeHelperTests
{
    [Fact]
    public async Task Whoever_is_unsafe_is_named_with_the_reason_and_none_of_the_words_that_say_where_to_write()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Saltmarsh.Folder, "*", SearchOption.AllDirectories))
        {
            var target = folder.At(Path.Combine("content", Path.GetRelativePath(Saltmarsh.Folder, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var helpline = folder.At("content/organisations/marsh-helpline.en.md");
        var text = await File.ReadAllTextAsync(helpline);
        await File.WriteAllTextAsync(helpline, text
            .Replace("status: open\n", "status: unsafe\nreason: Others read along.\n", StringComparison.Ordinal)
            .Replace("url: https://helpline.example/\n", "", StringComparison.Ordinal)
            .Replace("Nobody is asked for a name.", "Knock at the third door.", StringComparison.Ordinal));
        await using var site = await RunningSite.StartAsync(folder, adjust: services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)));

        var page = await site.Client.GetStringAsync(SaltmarshSite.CampaignOf(site).Quiet.Help);
        var copy = await site.Client.GetStringAsync("/copy/guide.en.html");

        Assert.Contains("The marsh helpline", page, StringComparison.Ordinal);
        Assert.Contains("Others read along.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("third door", page + copy, StringComparison.Ordinal);
    }
}
