using Acornima;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages;

/// <summary>The script of the way out runs in browsers far below the floor of the others (decisions 103 and 104; theirs: <see cref="ScriptAgeTests"/>).</summary>
public sealed class LeaveScriptTests
{
    [Fact]
    public void N13_the_script_of_the_way_out_is_understood_by_browsers_of_2009() =>
        Assert.NotEmpty(new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES5 }).ParseScript(Repository.Read("src/CampaignSite/wwwroot/js/leave.js")).Body);

    [Trait("Category", "Slow")]
    [Fact]
    public async Task N13_the_script_of_the_way_out_waits_for_no_other_and_has_no_part_in_another()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var tags = page.Split('\n').Where(line => line.Contains("<script src", StringComparison.Ordinal)).ToList();

        Assert.Contains("/js/leave.", tags[0], StringComparison.Ordinal);
        Assert.Contains(" async", tags[0], StringComparison.Ordinal);
        Assert.All(
            Repository.Files("src/CampaignSite/wwwroot", ".js").Where(path => !path.EndsWith("/leave.js", StringComparison.Ordinal)),
            path => Assert.DoesNotContain("'leave'", Repository.Read(path), StringComparison.Ordinal));
    }
}
