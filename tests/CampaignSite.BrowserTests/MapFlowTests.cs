using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>The map of embassies as it is used: with the keyboard, with the pointer, without script, on a phone.</summary>
[Collection(BrowserRuns.Name)]
public sealed class MapFlowTests(Chromium chromium)
{
    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task With_the_keyboard_alone_a_point_shows_its_name_and_leads_to_its_country()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false, width: 1280);
        await visit.OpenAsync("/embassies");
        var point = visit.Page.Locator(".map svg").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Austria", Exact = true });
        var name = point.Locator("text");

        Assert.Equal("0", await name.EvaluateAsync<string>("element => getComputedStyle(element).opacity"));
        await visit.TabToAsync(point);

        Assert.Equal("1", await name.EvaluateAsync<string>("element => getComputedStyle(element).opacity"));
        Assert.NotEqual("none", await point.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/countries/at");
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "", 320)]
    [InlineData("shipped", "/ru", 1280)]
    [InlineData("Saltmarsh", "/ar", 320)]
    public async Task Every_point_can_be_hit_at_its_middle_or_lies_below_its_neighbour(string campaign, string prefix, int width)
    {
        await using var visit = await Visit.BeginAsync(chromium, campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite, width: width);
        await visit.OpenAsync(prefix + "/embassies");

        // What is hit is a point of the map, and never the picture below it.
        var missed = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.map svg a')].filter(link => {
              const point = link.querySelector('rect, path');
              point.scrollIntoView({ block: 'center' });
              const box = point.getBoundingClientRect();
              return !document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.map a');
            }).map(link => link.textContent)
            """);

        Assert.Equal([], missed);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task No_name_is_cut_by_the_edge_of_the_map_on_a_phone_or_a_wide_screen(string campaign, string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite, width: 320);
        await visit.OpenAsync(prefix + "/embassies");

        const string Cut = """
            () => [...document.querySelectorAll('.map text')].filter(name => {
              const box = name.getBoundingClientRect(), map = name.ownerSVGElement.getBoundingClientRect();
              return box.left < map.left - 1 || box.right > map.right + 1 || box.top < map.top - 1 || box.bottom > map.bottom + 1;
            }).map(name => name.textContent)
            """;
        var onPhone = await visit.Page.EvaluateAsync<string[]>(Cut);
        await visit.Page.SetViewportSizeAsync(1280, 740);
        var onWideScreen = await visit.Page.EvaluateAsync<string[]>(Cut);

        Assert.Equal([], onPhone);
        Assert.Equal([], onWideScreen);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task The_map_is_left_out_on_paper_where_a_point_without_a_name_says_nothing()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync("/embassies");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await visit.Page.Locator(".map").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("main table").IsVisibleAsync());
    }
}
