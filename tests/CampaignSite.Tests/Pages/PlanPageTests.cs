using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>The plan as a visitor meets it: a form and a list, all of it in the address.</summary>
[Trait("Category", "Slow")]
public sealed class PlanPageTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task The_form_offers_every_country_by_name_and_every_need_and_goes_where_it_stands()
    {
        foreach (var (prefix, language) in new[] { ("", fixture.Campaign.Languages[0]), ("/ar", fixture.Campaign.Languages[1]) })
        {
            using var answer = await _site.Client.GetAsync(prefix + "/plan");
            var form = (IHtmlFormElement)(await PageAsync(answer)).QuerySelector("main form")!;
            var options = form.QuerySelectorAll("#country option").Select(option => (option.GetAttribute("value"), option.TextContent)).ToList();

            Assert.Equal((prefix + "/plan", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
            Assert.Equal("5", form.QuerySelector("#minutes")!.GetAttribute("value"));
            Assert.Equal(("", CountryCode.All.Count()), (options[0].Item1, options.Count - 1));
            Assert.Equal(CountryCode.All.Select(code => (code.Value, code.NameIn(language))).Order(), options.Skip(1).Select(o => (o.Item1!, o.TextContent)).Order());
            Assert.Equal(options.Skip(1).Select(o => o.TextContent), options.Skip(1).Select(o => o.TextContent).Order(StringComparer.Create(language.Culture, ignoreCase: true)));
            Assert.Equal(Enum.GetValues<Need>().Select(PlanRequest.WordOf), form.QuerySelectorAll("input[name=without]").Select(box => box.GetAttribute("value")));
            Assert.Empty(form.QuerySelectorAll("[checked], [aria-invalid=true], [autofocus]"));
        }
    }

    [Fact]
    public async Task The_list_is_the_plan_and_its_minutes_run_up_to_the_sum()
    {
        using var answer = await _site.Client.GetAsync("/plan?minutes=30&country=gb&without=money");
        var page = await PageAsync(answer);
        var plan = Plan.Create(fixture.Campaign, PlanForm.Read(["30"], ["gb"], ["money"]).Request!, new HashSet<Slug>());

        Assert.Equal(["/actions/call-the-embassy?country=gb", "/actions/write-to-the-council?country=gb", "/actions/post-a-picture-of-water?country=gb"], Links(page));
        Assert.Equal(plan.Entries.Select(entry => $"/actions/{entry.Action.Slug}?country=gb"), Links(page));
        Assert.Equal(["5 minutes so far", "20 minutes so far", "30 minutes so far"], page.QuerySelectorAll(".plan strong").Select(CrawledPage.Text));
        Assert.Contains("Call · 5 minutes · Needs: a telephone Reaches an office", CrawledPage.Text(page.QuerySelector(".plan li")), StringComparison.Ordinal);
        Assert.Equal("gb", page.QuerySelector("#country [selected]")!.GetAttribute("value"));
        Assert.StartsWith("Your plan Country: United Kingdom · Leave out what needs: money", CrawledPage.Text(page.QuerySelector("main section")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan?minutes=30&country=gb&without=money", false)]
    [InlineData("/plan?minutes=29&country=gb&without=money", true)]
    public async Task What_a_plan_takes_is_said_only_where_it_is_not_what_one_has(string path, bool isSaid)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = await PageAsync(answer);

        Assert.Equal(page.QuerySelector(".plan li:last-child strong")!.TextContent == "30 minutes so far", !isSaid);
        Assert.Equal(isSaid, CrawledPage.Text(page.QuerySelector("main section")).Contains("It takes ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/plan?minutes=5&country=gb", "/countries/gb")]
    [InlineData("/ar/plan?minutes=5&country=de", "/ar/countries/de")]
    [InlineData("/plan?minutes=5", null)]
    public async Task What_is_done_from_the_list_of_offices_leads_to_those_of_the_country_that_was_chosen(string path, string? offices)
    {
        using var answer = await _site.Client.GetAsync(path);
        var entry = (await PageAsync(answer)).QuerySelector(".plan li")!;

        Assert.EndsWith("/actions/call-the-embassy", CrawledPage.Href(entry.QuerySelector("h3 a")!).Split('?')[0], StringComparison.Ordinal);
        Assert.Equal(offices, entry.QuerySelector("p a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task An_answer_is_kept_by_nobody_the_empty_form_by_everybody_and_neither_sets_a_cookie()
    {
        (string Path, string Kept)[] expected =
        [
            ("/plan", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform"),
            ("/plan?utm_source=x", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform"),
            ("/plan?minutes=5", "private, no-store, no-transform"),
            ("/ar/plan?minutes=5", "private, no-store, no-transform"),
            ("/plan?country=gb", "private, no-store, no-transform"),
            ("/plan?minutes=x", "private, no-store, no-transform"),
            ("/plan?minutes=5&country=jo", "no-store, no-transform"),
            ("/plan?minutes=5&country=NL", "no-store, no-transform"),
            ("/plan?country=eg", "no-store, no-transform"),
        ];
        foreach (var (path, kept) in expected)
        {
            using var answer = await _site.Client.GetAsync(path);

            Assert.Equal((path, kept), (path, answer.Headers.NonValidated["Cache-Control"].ToString()));
            Assert.Equal((path, false, kept.StartsWith("public", StringComparison.Ordinal)), (path, answer.Headers.Contains("Set-Cookie"), answer.Headers.Contains("ETag")));
        }
    }

    [Theory]
    [InlineData("minutes=0", "#minutes")]
    [InlineData("minutes=241", "#minutes")]
    [InlineData("minutes=-1", "#minutes")]
    [InlineData("minutes=five", "#minutes")]
    [InlineData("minutes=", "#minutes")]
    [InlineData("minutes=%00", "#minutes")]
    [InlineData("minutes=%ff%fe", "#minutes")]
    [InlineData("minutes=5&minutes=5", "#minutes")]
    [InlineData("minutes=5&country=zz", "#country")]
    [InlineData("minutes=5&country=//evil.example", "#country")]
    [InlineData("minutes=5&country=gb&country=de", "#country")]
    [InlineData("minutes=5&without=sleep", "[name=without]")]
    [InlineData("country=zz", "#country")]
    public async Task What_was_not_understood_is_400_with_the_form_and_a_sentence_at_its_field(string query, string field)
    {
        foreach (var prefix in new[] { "", "/ar" })
        {
            using var answer = await _site.Client.GetAsync($"{prefix}/plan?{query}");
            var page = await PageAsync(answer);
            var wrong = page.QuerySelector(field)!;
            var described = wrong.GetAttribute("aria-describedby") ?? wrong.Closest("fieldset")!.GetAttribute("aria-describedby");

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
            Assert.NotEqual("", CrawledPage.Text(page.GetElementById(described!.Split(' ')[^1])));
            Assert.Single(page.QuerySelectorAll("form .warning"));
            Assert.Empty(page.QuerySelectorAll(".plan"));
        }
    }

    [Fact]
    public async Task What_was_typed_stands_in_the_form_again()
    {
        using var answer = await _site.Client.GetAsync("/plan?minutes=300&country=GB&without=email&without=phone");
        var page = await PageAsync(answer);

        Assert.Equal("300", page.QuerySelector("#minutes")!.GetAttribute("value"));
        Assert.Equal("gb", page.QuerySelector("#country [selected]")!.GetAttribute("value"));
        Assert.Equal(["phone", "email"], page.QuerySelectorAll("[name=without][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%27%20onfocus%3D%27alert(1)")]
    [InlineData("%E2%80%AE5")]
    public async Task No_value_gets_out_of_its_field(string value)
    {
        foreach (var query in new[] { $"minutes={value}", $"minutes=5&country={value}", $"minutes=5&without={value}" })
        {
            using var answer = await _site.Client.GetAsync($"/plan?{query}");
            var text = await answer.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202e", text, StringComparison.Ordinal);
            Assert.DoesNotContain(new HtmlParser().ParseDocument(text).All, element => element.HasAttribute("onfocus"));
        }
    }

    [Fact]
    public async Task A_long_value_is_not_repeated_at_length_and_ten_thousand_characters_are_refused()
    {
        var form = (await _site.Client.GetStringAsync("/plan")).Length;
        foreach (var field in new[] { "minutes", "minutes=5&country", "minutes=5&without" })
        {
            using var long_ = await _site.Client.GetAsync($"/plan?{field}={new string('7', 3_900)}");
            using var longer = await _site.Client.GetAsync($"/plan?{field}={new string('7', 10_000)}");

            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.RequestUriTooLong), (long_.StatusCode, longer.StatusCode));
            Assert.InRange((await long_.Content.ReadAsStringAsync()).Length, 0, form + 1_000);
        }

        using var many = await _site.Client.GetAsync("/plan?minutes=5" + string.Concat(Enumerable.Repeat("&without=x", 380)));
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
    }

    [Fact]
    public async Task An_empty_plan_links_to_the_smallest_changes_and_they_are_plans()
    {
        foreach (var prefix in new[] { "", "/ar" })
        {
            using var answer = await _site.Client.GetAsync($"{prefix}/plan?minutes=4&without=email");
            var change = Assert.Single((await PageAsync(answer)).QuerySelectorAll("main section a"));

            Assert.Equal($"{prefix}/plan?minutes=5&without=email", CrawledPage.Href(change));
            using var changed = await _site.Client.GetAsync(CrawledPage.Href(change));
            Assert.NotEmpty(Links(await PageAsync(changed)));
        }
    }

    [Fact]
    public async Task At_risk_the_page_warns_shows_a_neutral_title_and_is_blind_to_marks()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");
        foreach (var path in new[] { "/plan?minutes=60&country=jo", "/ar/plan?minutes=60&country=nl" })
        {
            using var plain = await _site.Client.GetAsync(path);
            var page = await PageAsync(plain);

            Assert.Equal([path.StartsWith("/ar", StringComparison.Ordinal) ? "/ar/actions/read-the-briefing" : "/actions/read-the-briefing"], Links(page));
            Assert.NotEmpty(page.QuerySelectorAll("main > section.risks a"));
            Assert.Equal(path.StartsWith("/ar", StringComparison.Ordinal) ? "ملاحظات" : "Notes", page.Title);
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await browser.ReadAsync(path));
            Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        }
    }

    [Fact]
    public async Task What_is_marked_as_done_is_left_out_and_what_is_kept_for_later_is_not()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var browser = new Browser(site);
        using var done = await browser.PressAsync("call-the-embassy", "done");
        using var later = await browser.PressAsync("write-to-the-council", "later");
        var page = new HtmlParser().ParseDocument(await browser.ReadAsync("/plan?minutes=60"));

        Assert.Equal(["/actions/write-to-the-council", "/actions/read-the-briefing"], Links(page));
        Assert.Contains("What you marked as done is left out.", page.Body!.TextContent, StringComparison.Ordinal);

        using var read = await browser.PressAsync("read-the-briefing", "done");
        using var wrote = await browser.PressAsync("write-to-the-council", "done");
        Assert.Contains("You have done everything that is open here", await browser.ReadAsync("/plan?minutes=60"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_closes_stands_first_and_says_when()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Saltmarsh.Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At("content/" + file.Path))!);
            await File.WriteAllBytesAsync(folder.At("content/" + file.Path), file.Bytes.ToArray());
        }

        var read = await File.ReadAllTextAsync(folder.At("content/actions/read-the-briefing.en.md"));
        folder.Write("content/actions/read-the-notice.en.md", read.Replace("audience: self", "audience: public\ncloses: 2026-12-03", StringComparison.Ordinal));
        await using var site = await SaltmarshSite.StartAsync(folder: folder, settings: $"--Site:Content={folder.At("content")}");

        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/plan?minutes=10"));

        Assert.Equal(["/actions/read-the-notice", "/actions/call-the-embassy"], Links(page));
        Assert.Contains("Last day: 3 December 2026, until that day ends everywhere on Earth (UTC−12).", CrawledPage.Text(page.QuerySelector(".plan li")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan", "The five-minute plan")]
    [InlineData("/plan?minutes=5", "A plan for 5 minutes")]
    [InlineData("/plan?minutes=30&country=gb", "A plan for 30 minutes")]
    public async Task Its_heading_says_the_minutes_and_the_list_stands_before_the_rule(string path, string heading)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = await PageAsync(answer);

        Assert.Equal(heading, CrawledPage.Text(page.QuerySelector("h1")));
        Assert.Equal(path == "/plan" ? null : "P", page.QuerySelector(".plan")?.NextElementSibling?.TagName);
    }

    [Theory]
    [InlineData("/plan?minutes=5")]
    [InlineData("/ar/plan?minutes=5&country=gb")]
    public async Task A_plan_has_one_spelling_answers_head_and_keeps_its_choices_in_another_language(string path)
    {
        var parts = path.Split('?');
        using var get = await _site.Client.GetAsync(path);
        using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var shouted = await _site.Client.GetAsync($"{parts[0].ToUpperInvariant()}/?{parts[1]}");
        using var post = await _site.Client.SendAsync(RunningSite.Post(path, ("minutes", "5")));
        var page = await PageAsync(get);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.PermanentRedirect, HttpStatusCode.MethodNotAllowed],
            [get.StatusCode, head.StatusCode, shouted.StatusCode, post.StatusCode]);
        Assert.Equal(path, shouted.Headers.Location!.OriginalString);
        Assert.Equal(["/plan?" + parts[1], "/ar/plan?" + parts[1]], page.QuerySelectorAll(".languages a").Select(CrawledPage.Href));
        Assert.EndsWith(parts[0], page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entrances_lead_to_a_plan_from_the_start_the_actions_and_every_country()
    {
        Assert.Contains("href=\"/ar/plan?minutes=5\"", await _site.Client.GetStringAsync("/ar"), StringComparison.Ordinal);
        Assert.Contains("href=\"/plan?minutes=5\"", await _site.Client.GetStringAsync("/actions"), StringComparison.Ordinal);
        foreach (var country in fixture.Campaign.Countries)
        {
            Assert.Contains($"href=\"/plan?minutes=5&amp;country={country.Code}\"", await _site.Client.GetStringAsync($"/countries/{country.Code}"), StringComparison.Ordinal);
        }
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll(".plan h3 a").Select(CrawledPage.Href);
}
