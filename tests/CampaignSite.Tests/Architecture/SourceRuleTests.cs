using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

public sealed partial class SourceRuleTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Files_stay_below_three_hundred_lines()
    {
        var tall = Repository.Files("src", ".cs", ".cshtml", ".js", ".css")
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(path => File.ReadLines(Repository.PathOf(path)).Count() > LongestFile);

        Assert.Equal([], tall);
    }

    [Fact]
    public void Raw_markup_has_one_door_and_data_for_programs_another()
    {
        var doors = Repository.Files("src", ".cs", ".cshtml")
            .Where(path => RawMarkup().IsMatch(Repository.Read(path)));

        // Texts of the checked renderer; and data for programs, which its encoder lets end by nothing but our own tag.
        Assert.Equal(["src/CampaignSite/Pages/Components/Texts/_LocalizedContent.cshtml", "src/CampaignSite/WellKnown/LinkedData.cs"], doors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_reads_HTML_but_the_export_the_allow_list_and_the_one_walk_over_a_finished_page()
    {
        var parsers = Repository.Files("src", ".cs").Where(path => HtmlParsing().IsMatch(Repository.Read(path)));

        // What reads a text reads its tree: CampaignSite.Content/Tree. An import drops the HTML of another site.
        Assert.Equal(
            [
                "src/CampaignSite.Content/Importing/ForeignBody.cs",
                "src/CampaignSite.Content/Rendering/HtmlAllowList.cs",
                "src/CampaignSite/Localization/MarkupTags.cs",
                "src/CampaignSite/StaticExport/PageMarkup.cs",
                "src/CampaignSite/StaticExport/SiteCrawler.cs",
            ],
            parsers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_bag_of_strings_carries_words_between_a_page_and_its_layout()
    {
        var bags = Repository.Files("src", ".cs", ".cshtml")
            .Where(path => Bag().IsMatch(Repository.Read(path)));

        Assert.Equal([], bags);
    }

    [Fact]
    public void No_page_holds_inline_style_script_or_handlers()
    {
        var inline = Repository.Files("src", ".cshtml").Where(path => Inline().IsMatch(Repository.Read(path)));

        Assert.Equal([], inline);
    }

    [Fact]
    public void Serilog_is_named_in_one_folder()
    {
        var files = Repository.Files("src", ".cs").Where(path => Repository.Read(path).Contains("Serilog", StringComparison.Ordinal));

        Assert.Equal(["src/CampaignSite/Logging"], files.Select(Path.GetDirectoryName).Distinct());
    }

    [Fact]
    public void Only_the_provider_of_a_database_knows_its_driver_and_only_one_file_which_provider_it_is()
    {
        var drivers = Repository.Files("src", ".cs").Where(path => Driver().IsMatch(Repository.Read(path)) && !Provider().IsMatch(path));

        // The index of the search is SQLite in memory, and no store.
        Assert.Equal(["src/CampaignSite/Search/FullTextIndex.cs"], drivers);
        Assert.Equal([], Repository.Files("src", ".cs").Where(path => Choice().IsMatch(Repository.Read(path)) && !path.EndsWith("/StorageProviders.cs", StringComparison.Ordinal) && !path.EndsWith("/StorageOptionsValidator.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_stored_in_the_browser_but_the_one_cookie()
    {
        string[] stores = ["localStorage", "sessionStorage", "indexedDB", "serviceWorker", "caches.", "document.cookie", "XMLHttpRequest", "sendBeacon"];
        var script = string.Concat(Repository.Files("src/CampaignSite/wwwroot", ".js").Select(Repository.Read));

        Assert.Equal([], stores.Where(store => script.Contains(store, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_script_asks_for_nothing_but_what_a_form_would_send()
    {
        var scripts = Repository.Files("src/CampaignSite/wwwroot", ".js").SelectMany(path => Fetch().Matches(Repository.Read(path)));

        Assert.Equal(["fetch(form.action"], scripts.Select(fetch => fetch.Value));
    }

    [Fact]
    public void What_is_banned_from_the_program_is_allowed_in_seven_files()
    {
        // src/BannedSymbols.txt is the rule and the compiler its test: no process, no network, no clock but the registered one.
        var files = Repository.Files("src", ".cs", ".cshtml", ".csproj", ".props")
            .Where(path => Repository.Read(path).Contains("RS0030", StringComparison.Ordinal));

        // The two compositions, of the command line and of the site, take the machine's clock; verify asks ssh-keygen whose signature it is, and the host it is told for a mirror; links asks the hosts of the content; counts are sent to this machine.
        Assert.Equal(
            [
                "src/CampaignSite/Commands/SiteCommand.cs",
                "src/CampaignSite/Commands/SshSignature.cs",
                "src/CampaignSite/Links/LinkClient.cs",
                "src/CampaignSite/Links/PublicNetwork.cs",
                "src/CampaignSite/Metrics/MetricsExporter.cs",
                "src/CampaignSite/SiteBuilder.cs",
                "src/CampaignSite/StaticExport/HostClient.cs",
            ],
            files.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("RS0030", Repository.Read(".editorconfig"), StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_asks_its_own_site_without_a_port()
    {
        var servers = Repository.Files("src", ".cs").Where(path => Repository.Read(path).Contains(": IServer", StringComparison.Ordinal));

        Assert.Equal(["src/CampaignSite/StaticExport/InProcessServer.cs"], servers);
        Assert.Contains("Singleton<IServer>(provider => provider.GetRequiredService<InProcessServer>())", Repository.Read("src/CampaignSite/Commands/ExportCommand.cs"), StringComparison.Ordinal);
    }

    [GeneratedRegex("Html\\.Raw|HtmlString|IHtmlContent", RegexOptions.NonBacktracking)]
    private static partial Regex RawMarkup();

    // Looking for a tag or an attribute in a string, or reading it as XML; writing markup is no reading.
    [GeneratedRegex("""X(Element|Document)\.(Parse|Load)|(IndexOf|Contains|Split|StartsWith|EndOf)\([^)\n]*["'](</?[a-z]*["']|(href|src)=)|[!=]= '<'|GeneratedRegex\("+<(/|[a-z]|\(\?)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlParsing();

    [GeneratedRegex(@"\bNpgsql|UseNpgsql|Microsoft\.Data\.Sqlite|UseSqlite|SQLitePCL|\b(Sqlite|Postgres)[A-Z]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Driver();

    [GeneratedRegex("^src/CampaignSite/Storage/(Sqlite|Postgres|StorageProviders[.]|Migrations/)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Provider();

    [GeneratedRegex(@"[oO]ptions\.Provider\b|IsNpgsql|IsSqlite|ProviderName", RegexOptions.NonBacktracking)]
    private static partial Regex Choice();

    [GeneratedRegex(@"fetch\([^,)]*", RegexOptions.NonBacktracking)]
    private static partial Regex Fetch();

    [GeneratedRegex(@"ViewData|ViewBag|TempData", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bag();

    [GeneratedRegex("""<style|<script>|\sstyle="|\son[a-z]+=""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Inline();
}
