using System.Text.Json;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>
/// The floor (decision 104): everything can be read, reached and used in Chromium 64 and WebKit 602, and is comfortable from Chromium 80.
/// </summary>
[Collection(EngineRuns.Name)]
public sealed class EnginePagesTests(Chromium site, RunningEngines engines)
{
    // What is folded is read too; and a mailbox and a paragraph that was indented by mistake may be longer than a phone is wide.
    private const string Worst = """
        (function () {
          function each(selector, change) { [].forEach.call(document.querySelectorAll(selector), change); }
          each('details', function (folded) { folded.open = true; });
          each('main a[href^="mailto:"]', function (mailbox) { mailbox.textContent = 'permanent.mission.of.the.federation@embassy-in-a-capital.example'; });
          var main = document.querySelector('main'), indented = document.createElement('pre');
          indented.appendChild(document.createElement('code')).textContent = new Array(30).join('words in one line ');
          (main.querySelector('.prose') || main).appendChild(indented);
        }())
        """;

    // What an engine of today leaves until someone scrolls there (content-visibility) has only estimated places before that.
    private const string Whole = """
        (function () {
          if (!document.adoptedStyleSheets) return;
          var sheet = new CSSStyleSheet();
          sheet.replaceSync('* { content-visibility: visible !important }');
          document.adoptedStyleSheets = [sheet];
        }())
        """;

    private static readonly string[] Pages =
    [
        "/ru", "/ru/briefing", "/ru/actions", "/ru/actions/write-to-the-russian-embassy", "/ru/embassies", "/ru/countries/de",
        "/ru/letters/to-the-embassy", "/ru/plan", "/ru/suggest", "/ru/notes/help", "/ru/timeline", "/ru/search",
    ];

    private static readonly string[] RightToLeft = ["/ar", "/ar/embassies", "/ar/suggest", "/ar/plan", "/ar/timeline"];

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public async Task Nothing_is_cut_nothing_lies_over_another_and_the_way_out_is_seen(string name)
    {
        var measure = Repository.Read("tests/CampaignSite.BrowserTests/Engines/measure.js");
        var engine = await engines.GetAsync(name);
        var faults = new List<string>();

        // WebKit as Debian's Qt 5.15.9 carries it takes Arabic words for narrower than it draws them, on any page: its lines are too long.
        string[] rightToLeft = name == "WebKit 602" ? [] : RightToLeft;
        var pages = Pages.Select(path => (site.Shipped, path)).Concat(rightToLeft.Select(path => (site.SaltmarshSite, path)));
        foreach (var (campaign, path) in pages)
        {
            await engine.OpenAsync(new Uri(campaign.Address, path), 320, 640);
            await engine.EvaluateAsync(Whole);
            foreach (var width in new[] { 320, 412 })
            {
                await engine.ResizeAsync(width, 640);
                await SaveAsync(engine, name, path, width);
                await AskAsync($"{path}, {width}");
            }

            await engine.ResizeAsync(320, 640);
            await engine.EvaluateAsync(Worst);
            await AskAsync($"{path}, at its worst");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));

        async Task AskAsync(string at) =>
            faults.AddRange((await engine.EvaluateAsync(measure)).EnumerateArray().Select(fault => $"{fault.GetString()} (at {at})"));
    }

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public async Task N13_leaving_takes_the_text_and_the_title_at_once_and_the_page_out_of_the_history(string name)
    {
        // 204 No Content: an answer after which a browser stays where it is, so that what it shows can be looked at.
        await using var nothing = await EmptyAnswers.StartAsync();
        var engine = await engines.GetAsync(name);
        var page = new Uri(site.Shipped.Address, "/ru/briefing");
        await engine.OpenAsync(page, 360, 640);

        await LeaveAsync(engine, nothing.Address.ToString());
        Assert.Equal("…", (await engine.EvaluateAsync("document.title + document.body.textContent")).GetString());

        await engine.OpenAsync(page, 360, 640);
        var length = (await engine.EvaluateAsync("history.length")).GetInt32();
        await LeaveAsync(engine, "/robots.txt");
        for (var i = 0; i < 250 && await AtAsync(engine) != "/robots.txt"; i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal("/robots.txt", await AtAsync(engine));
        Assert.Equal(length, (await engine.EvaluateAsync("history.length")).GetInt32());
    }

    private const string MiddleOfLeave = """
        (function (box) {
          return [box.left + box.width / 2, box.top + box.height / 2];
        }(document.getElementById('leave').getBoundingClientRect()))
        """;

    private static async Task LeaveAsync(IEngine engine, string way)
    {
        await engine.EvaluateAsync($"document.getElementById('leave').href = '{way}'");
        var middle = await engine.EvaluateAsync(MiddleOfLeave);
        await engine.ClickAsync(middle[0].GetDouble(), middle[1].GetDouble());
    }

    // Between two pages an engine may have none to ask.
    private static async Task<string?> AtAsync(IEngine engine)
    {
        try
        {
            return (await engine.EvaluateAsync("location.pathname")) is { ValueKind: JsonValueKind.String } path ? path.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // To be looked at: ENGINE_SCREENSHOTS=/folder.
    private static async Task SaveAsync(IEngine engine, string name, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("ENGINE_SCREENSHOTS") is { } folder)
        {
            Directory.CreateDirectory(folder);
            await engine.ResizeAsync(width, 2600);
            var file = $"{name}{path}-{width}.png".Replace('/', '_').Replace(' ', '-');
            await File.WriteAllBytesAsync(Path.Combine(folder, file), await engine.ScreenshotAsync());
            await engine.ResizeAsync(width, 640);
        }
    }
}
