using System.Net;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Caching;

/// <summary>Those who wait for a page that somebody else asked for first pay for nothing that befalls that one.</summary>
[Trait("Category", "Slow")]
public sealed class WaitingReadersTests
{
    [Fact]
    public async Task A_page_that_could_not_be_made_for_the_first_is_made_for_those_who_wait()
    {
        await using var own = new CountingSite { Failures = 1 };
        await own.InitializeAsync();
        own.Gate.Reset();
        var first = own.Site.Client.GetAsync("/briefing");
        await Wait.UntilAsync(() => own.Made == 1);
        var waiting = Enumerable.Range(0, 5).Select(_ => own.Site.Client.GetAsync("/briefing")).ToList();
        await Wait.UntilAsync(() => own.Asked == 6);

        own.Gate.Set();

        using var failed = await first;
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        foreach (var answer in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }
    }
}
