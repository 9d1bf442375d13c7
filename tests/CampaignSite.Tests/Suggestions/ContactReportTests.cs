using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Suggestions;

/// <summary>“Did not work?” beside a contact: which one it is reaches the editors in words of the content, and no page changes for it.</summary>
[Trait("Category", "Slow")]
public sealed class ContactReportTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task A_report_carries_the_office_and_the_field_of_the_contact_beside_which_it_began(string language)
    {
        var form = await FormAsync($"{language}/countries/gb", "a[href^='tel:']");
        var contact = form.Document.QuerySelector("input[name=contact]")!.GetAttribute("value")!;
        Assert.Contains(form.Text.Split(": ")[1].Split(" — ")[0], form.Document.QuerySelector("form")!.TextContent, StringComparison.Ordinal);

        var answer = await SendAsync($"{form.Text} It rings out. {language}", contact);

        Assert.Equal((303, false), (answer.Status, answer.SetsCookie));
        var stored = (await _site.SuggestionsAsync()).Single(one => one.Text.EndsWith($"It rings out. {language}", StringComparison.Ordinal));
        Assert.Equal(("gb/embassy", "phones"), (stored.Office, stored.Field));
    }

    [Theory]
    [InlineData("gb-000000")]
    [InlineData("zz-a1b2c3")]
    [InlineData("gb")]
    [InlineData("<script>-x")]
    [InlineData("")]
    public async Task A_contact_that_the_content_does_not_have_is_not_stored(string contact)
    {
        Assert.Equal(303, (await SendAsync($"Not a contact: {contact}", contact)).Status);

        var stored = (await _site.SuggestionsAsync()).Single(one => one.Text == $"Not a contact: {contact}");
        Assert.Equal((null, null), (stored.Office, stored.Field));
    }

    [Fact]
    public async Task A_form_that_is_shown_again_keeps_the_contact()
    {
        var contact = (await FormAsync("/countries/gb", "a[href^='mailto:']")).Document.QuerySelector("input[name=contact]")!.GetAttribute("value")!;

        var again = await SendAsync("", contact);

        Assert.Equal(400, again.Status);
        Assert.Equal(contact, again.Document.QuerySelector("input[name=contact]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task N4_no_page_changes_for_a_report()
    {
        var before = await _site.Client.GetByteArrayAsync("/countries/gb");
        var contact = (await FormAsync("/countries/gb", "a[href^='tel:']")).Document.QuerySelector("input[name=contact]")!.GetAttribute("value")!;

        Assert.Equal(303, (await SendAsync("Once more.", contact)).Status);

        Assert.Equal(before, await _site.Client.GetByteArrayAsync("/countries/gb"));
    }

    private async Task<Answered> SendAsync(string text, string contact)
    {
        using var request = RunningSite.Post("/suggest", ("text", text), ("link", ""), ("page", "/countries/gb"), ("topic", ""), ("contact", contact));
        return await Answered.OfAsync(await _site.Client.SendAsync(request));
    }

    // The form behind the link beside the first contact of a kind, as a visitor without script meets it.
    private async Task<Answered> FormAsync(string page, string contact)
    {
        var country = await Answered.OfAsync(await _site.Client.GetAsync(page));
        var link = country.Document.QuerySelector($"dl.contact dd:has({contact}) a[href*='contact=']")!.GetAttribute("href")!;
        return await Answered.OfAsync(await _site.Client.GetAsync(link));
    }
}
