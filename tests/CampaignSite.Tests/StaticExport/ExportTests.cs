using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>What a mirror is made of.</summary>
[Trait("Category", "Slow")]
public sealed class ExportTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    [Fact]
    public async Task R21_the_same_content_day_and_number_give_the_same_bytes_wherever_the_content_lies()
    {
        using var folder = new TemporaryFolder();

        // Written in another order, so that the disk lists it in another one.
        foreach (var (name, bytes) in SiteExport.FilesIn(Saltmarsh.Folder).Reverse())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At($"content/{name}"))!);
            await File.WriteAllBytesAsync(folder.At($"content/{name}"), bytes);
        }

        await SiteExport.ContentAsync(folder.At("content"), folder.At("again"), "--Site:BaseAddress", SiteExport.Live);

        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("again")));
    }

    [Fact]
    public void Every_page_of_the_campaign_is_there_in_every_language()
    {
        var campaign = Saltmarsh.Campaign();
        var wanted = campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address)))
            .Where(path => !path.EndsWith("/marks", StringComparison.Ordinal))
            .Select(path => $"{path}/index.html".TrimStart('/'));

        Assert.Equal([], wanted.Except(SiteExport.FilesIn(mirror.Path).Keys));
    }

    [Fact]
    public void What_is_not_a_page_is_there_under_its_own_name()
    {
        var names = SiteExport.FilesIn(mirror.Path).Keys;
        string[] files = ["favicon.ico", "apple-touch-icon.png", "404.html", "SHA256SUMS", "mirror.json", "robots.txt", "sitemap.xml", ".well-known/security.txt", "changes.atom", "ar/changes.atom", "data/campaign.json", "countries/gb.vcf"];

        Assert.Equal([], files.Except(names));
        Assert.Contains(names, name => name.StartsWith("css/site.", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("media/", StringComparison.Ordinal));
        Assert.Contains(names, name => name.EndsWith(".ics", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_link_leads_to_a_file_of_the_mirror_or_to_another_site(bool hasLive)
    {
        var folder = hasLive ? mirror.Path : mirror.Lonely;
        var pages = SaltmarshMirror.Pages(folder).ToDictionary(page => page.Name, page => page.Page);
        var broken = pages.SelectMany(page => page.Value.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Distinct()
            .Where(address => !Holds(folder, pages, page.Key, address))
            .Select(address => $"{page.Key}: {address}"));

        Assert.Equal([], broken);
    }

    [Fact]
    public void Every_link_leads_to_one_file_whether_a_host_shows_the_page_with_or_without_the_slash_or_in_a_folder()
    {
        var ambiguous = SaltmarshMirror.Pages(mirror.Lonely).Where(page => page.Name != "404.html").SelectMany(page => page.Page.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(address => !address.StartsWith('#')).Distinct()
            .Where(address => PlacesOf(page.Name).Select(place => place.Root.MakeRelativeUri(new Uri(place.Page, address)).ToString().Split('#')[0]).Distinct().Count() != 1)
            .Select(address => $"{page.Name}: {address}"));

        Assert.Equal([], ambiguous);
    }

    [Theory]
    [InlineData("embassies/index.html")]
    [InlineData("ar/embassies/index.html")]
    public void The_map_shows_its_outline_from_the_disk(string page)
    {
        var outlines = SaltmarshMirror.Pages(mirror.Lonely).Single(one => one.Name == page).Page.QuerySelectorAll("svg image")
            .SelectMany(image => image.Attributes.Where(attribute => attribute.LocalName == "href").Select(attribute => attribute.Value)).ToList();

        Assert.NotEmpty(outlines);
        Assert.All(outlines, outline =>
        {
            Assert.StartsWith("../", outline, StringComparison.Ordinal);
            var file = Path.GetFullPath(Path.Combine(mirror.Lonely, Path.GetDirectoryName(page)!, outline));
            Assert.Equal(File.ReadAllBytes(Repository.PathOf("src/CampaignSite/wwwroot/world.svg")), File.ReadAllBytes(file));
        });
    }

    [Fact]
    public void Programs_are_told_nothing_by_a_copy_which_no_one_brings_up_to_date() =>
        Assert.Equal([], SaltmarshMirror.Pages(mirror.Path).Where(page => page.Page.QuerySelector("script:not([src])") is not null).Select(page => page.Name));

    [Fact]
    public void Nothing_waits_for_an_answer_and_no_word_grows_old()
    {
        var pages = SaltmarshMirror.Pages(mirror.Path).Concat(SaltmarshMirror.Pages(mirror.Lonely)).ToList();

        Assert.Equal([], pages.Where(page => page.Page.QuerySelector("form, input, select, textarea") is not null).Select(page => page.Name));
        Assert.Equal([], pages.Where(page => page.Page.Body!.TextContent.Contains(" days ago", StringComparison.Ordinal)).Select(page => page.Name));
        Assert.All(pages, page => Assert.NotNull(page.Page.QuerySelector("meta[name=referrer][content=no-referrer]")));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("search")]
    [InlineData("suggest")]
    [InlineData("ar/plan")]
    [InlineData("letters/to-the-embassy")]
    [InlineData("actions/write-to-the-council")]
    public void Where_a_form_was_one_line_names_the_live_site(string page)
    {
        var there = SaltmarshMirror.Pages(mirror.Path).Single(one => one.Name == $"{page}/index.html").Page;
        var lonely = SaltmarshMirror.Pages(mirror.Lonely).Single(one => one.Name == $"{page}/index.html").Page;

        Assert.Equal($"{SiteExport.Live}/{page}", there.QuerySelector("main .note a")!.GetAttribute("href"));
        Assert.NotEqual("", lonely.QuerySelector("main p.note")!.TextContent.Trim());
    }

    [Fact]
    public void Without_a_live_address_no_page_names_one()
    {
        var named = SiteExport.FilesIn(mirror.Lonely).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .Where(file => Encoding.UTF8.GetString(file.Value) is var text && (text.Contains("site.invalid", StringComparison.Ordinal) || text.Contains("127.0.0.1", StringComparison.Ordinal)))
            .Select(file => file.Key);

        Assert.Equal([], named);
    }

    [Fact]
    public void Nothing_in_it_tells_the_port_or_the_machine_it_was_made_on()
    {
        var telling = SiteExport.FilesIn(mirror.Path)
            .Where(file => Encoding.UTF8.GetString(file.Value) is var text && (text.Contains("127.0.0.1", StringComparison.Ordinal) || text.Contains(Path.GetTempPath(), StringComparison.Ordinal)))
            .Select(file => file.Key);

        Assert.Equal([], telling);
        Assert.All(
            Directory.EnumerateFileSystemEntries(mirror.Path, "*", SearchOption.AllDirectories),
            path => Assert.Equal(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc), Directory.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void A_page_for_readers_at_risk_leads_nobody_to_the_live_site()
    {
        var campaign = Saltmarsh.Campaign();
        var quiet = campaign.Countries.Where(country => campaign.IsAtRisk(country.Code)).Select(country => PageAddresses.Country(country.Code))
            .Concat(campaign.Actions.Where(campaign.LeadsToQuietText).Select(action => PageAddresses.Action(action.Slug)))
            .Concat(campaign.Texts.Where(text => text.Quiet).Select(text => text.Address))
            .SelectMany(path => campaign.Languages.Select(language => $"{RequestLanguage.PathIn(campaign, language, path)[1..]}/index.html")).ToHashSet();
        var pages = SaltmarshMirror.Pages(mirror.Path).Where(page => quiet.Contains(page.Name)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Empty(page.Page.QuerySelectorAll($"a[href^='{SiteExport.Live}']")));
    }

    [Fact]
    public void Every_link_to_the_live_site_is_marked_as_leading_outwards()
    {
        var links = SaltmarshMirror.Pages(mirror.Path).SelectMany(page => page.Page.QuerySelectorAll($"a[href^='{SiteExport.Live}']")).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(link.ClassList.Contains("out") && link.GetAttribute("rel")!.Contains("noreferrer", StringComparison.Ordinal), link.OuterHtml));
    }

    [Fact]
    public void Every_page_says_which_copy_it_is_and_what_its_own_address_is()
    {
        var home = SaltmarshMirror.Pages(mirror.Path).Single(page => page.Name == "index.html").Page;

        Assert.Contains("22 November 2026, number 7", home.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{SiteExport.Live}/", home.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_label_tells_a_program_the_same_and_the_sums_cover_it()
    {
        using var label = JsonDocument.Parse(File.ReadAllText(Path.Combine(mirror.Path, "mirror.json")));
        var sums = File.ReadAllLines(Path.Combine(mirror.Path, "SHA256SUMS"));

        Assert.Equal("2026-11-22", label.RootElement.GetProperty("date").GetString());
        Assert.Equal(7, label.RootElement.GetProperty("sequence").GetInt64());
        Assert.Equal(SiteExport.Live, label.RootElement.GetProperty("live").GetString());
        Assert.Equal(sums.Length, label.RootElement.GetProperty("files").GetInt32());
        Assert.Contains(sums, line => line.EndsWith("  mirror.json", StringComparison.Ordinal));
        Assert.Equal(SiteExport.FilesIn(mirror.Path).Count, sums.Length + 1);
    }

    [Fact]
    public async Task Export_works_beside_the_running_site_and_opens_no_data_folder()
    {
        await using var site = await SaltmarshSite.StartAsync(clock: null);
        using var folder = new TemporaryFolder();

        await SiteExport.SaltmarshAsync(folder.At("mirror"), "--Site:Data", site.Folder.At("data"), "--Site:BaseAddress", SiteExport.Live);
        await SiteExport.SaltmarshAsync(folder.At("other"), "--Site:Data", folder.At("data"), "--Site:BaseAddress", SiteExport.Live);

        Assert.False(Directory.Exists(folder.At("data")));
        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("mirror")));
    }

    [Fact]
    public async Task Export_never_listens_where_the_running_site_does()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new TemporaryFolder();

        await SiteExport.SaltmarshAsync(folder.At("mirror"), $"--Kestrel:Endpoints:Public:Url=http://{taken.LocalEndpoint}", "--Site:BaseAddress", SiteExport.Live);

        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("mirror")));
    }

    [Fact]
    public async Task Content_with_errors_becomes_no_mirror()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/texts/about.en.md", "---\ntitle: About\n---\n");

        var run = await SiteExport.RunAsync("export", "--output", folder.At("mirror"), "--content", folder.At("content"), "--date", SiteExport.Day);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("texts/about.en.md", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("mirror")));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "sha256sum is not on this machine", SkipUnless = nameof(TestMachine.HasSha256Sum), SkipType = typeof(TestMachine))]
    public async Task The_copies_in_a_mirror_check_by_the_list_beside_them()
    {
        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--ignore-missing", "SHA256SUMS"])
        {
            WorkingDirectory = Path.Combine(mirror.Path, "copy"),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();

        Assert.Contains("guide.ar.html: OK\n", said, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(mirror.Lonely, "copy")));
    }

    [Theory]
    [InlineData("--date", "22.11.2026")]
    [InlineData("--sequence", "0")]
    [InlineData("--Site:BaseAdress", "https://live.example")]
    [InlineData("--Site:BaseAddress", "https://live.example/path")]
    public async Task B99_what_export_cannot_use_is_named(string option, string value)
    {
        using var folder = new TemporaryFolder();

        var run = await SiteExport.RunAsync("export", "--output", folder.At("mirror"), "--content", Saltmarsh.Folder, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option[2..], run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("mirror")));
    }

    /// <summary>Where readers may see a page: on a disk, below a folder of a host, and at the root of one, with its file's name, with the slash and without.</summary>
    private static IEnumerable<(Uri Root, Uri Page)> PlacesOf(string name)
    {
        var folder = name[..^"index.html".Length];
        return from place in (string[])["file:///stick/mirror/", "https://host.example/below/mirror/", "https://host.example/"]
               from shown in (string[])[name, folder, .. place == "https://host.example/" && folder.Length > 0 ? [folder[..^1]] : Array.Empty<string>()]
               where place[0] != 'f' || shown == name
               select (new Uri(place), new Uri(place + shown));
    }

    private static bool Holds(string folder, Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument> pages, string page, string address)
    {
        var isRooted = page == "404.html";
        var uri = new Uri(new Uri($"file:///mirror/{page}"), isRooted && address.StartsWith('/') ? $"/mirror{address}" : address);
        if (!uri.IsFile || address.StartsWith("//", StringComparison.Ordinal))
        {
            return uri.Scheme is "https" or "mailto" or "tel";
        }

        var name = uri.AbsolutePath["/mirror/".Length..];
        name = !isRooted || File.Exists(Path.Combine(folder, name)) ? name : $"{name}/index.html".TrimStart('/');
        return uri.Query.Length == 0 && File.Exists(Path.Combine(folder, name))
            && (uri.Fragment.Length < 2 || !pages.TryGetValue(name, out var target) || target.GetElementById(Uri.UnescapeDataString(uri.Fragment[1..])) is not null);
    }
}
