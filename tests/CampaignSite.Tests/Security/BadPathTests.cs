using System.Text;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>What is asked for: the rows of the catalogue about paths.</summary>
[Trait("Category", "Slow")]
public sealed class BadPathTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/%00")]
    [InlineData("/briefing%00.css")]
    [InlineData("/\0")]
    public async Task B6_A_nul_in_a_path_is_400(string path) => await _site.AnswersAsync(RawRequest.Get(path), 400);

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/css/%2e%2e/%2e%2e/appsettings.json")]
    public async Task B7_A_way_upwards_ends_on_the_page_of_what_is_not_there(string path) => await NotThereAsync(path);

    [Theory]
    [InlineData("/media/..%2f..%2fcampaign.yml")]
    [InlineData("/media/..%5c..%5ccampaign.yml")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/css/..%5c..%5cappsettings.json")]
    [InlineData("/%252e%252e%252f%252e%252e%252fetc%252fpasswd")]
    [InlineData("/briefing%252f")]
    public async Task B8_A_way_upwards_in_code_is_text_and_is_decoded_once(string path) => await NotThereAsync(path);

    [Theory]
    [InlineData("/%c0%ae")]
    [InlineData("/%ff")]
    [InlineData("/%ed%a0%80")]
    [InlineData("/%zz")]
    [InlineData("/%")]
    [InlineData("/media/%c0%ae%c0%ae%c0%afcampaign.yml")]
    public async Task B9_Bytes_that_are_no_text_are_404(string path) => await NotThereAsync(path);

    [Theory]
    [InlineData("/\u00ff")]
    [InlineData("/\u00d0\u00b4\u00d0\u00b0")]
    public async Task B10_Bytes_beyond_ascii_that_are_not_encoded_are_400(string path) => await _site.AnswersAsync(RawRequest.Get(path), 400);

    [Theory]
    [InlineData("/%d0%b4%d0%b0", 404, "")]
    [InlineData("/briefing%20", 404, "")]
    [InlineData("/BRIEFING", 308, "/briefing")]
    [InlineData("/briefing/", 308, "/briefing")]
    [InlineData("//briefing", 308, "/briefing")]
    [InlineData("//evil.example/%2e%2e/briefing", 308, "/briefing")]
    [InlineData("/RU//Briefing//", 308, "/ru/briefing")]
    [InlineData("//", 308, "/")]
    public async Task B11_Another_spelling_is_404_or_one_step_from_the_address(string path, int status, string location)
    {
        var answer = await _site.AnswersAsync(RawRequest.Get(path), status);

        Assert.Equal(location, RawRequest.HeaderOf(answer, "Location"));
    }

    [Fact]
    public async Task B12_A_sign_that_turns_text_round_is_404_and_never_comes_back()
    {
        var answer = await NotThereAsync("/%e2%80%aegpj.exe");

        Assert.DoesNotContain("\u202e", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(answer)), StringComparison.Ordinal);
        Assert.DoesNotContain("gpj.exe", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B13_A_path_of_nine_kilobytes_is_too_long() => await _site.AnswersAsync(RawRequest.Get("/" + new string('a', 9_000)), 414);

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/web.config")]
    [InlineData("/x.cshtml")]
    [InlineData("/Pages/Home/Home.cshtml")]
    [InlineData("/wp-login.php")]
    [InlineData("/sw.js")]
    [InlineData("/service-worker.js")]
    [InlineData("/js/sw.js")]
    [InlineData("/manifest.json")]
    [InlineData("/site.webmanifest")]
    [InlineData("/campaign.yml")]
    [InlineData("/site.db")]
    [InlineData("/CampaignSite.dll")]
    [InlineData("/css/")]
    public async Task B32_What_scanners_and_workers_look_for_is_404_and_kept_by_nobody(string path)
    {
        // One step to the spelling of an address may come first.
        var answer = await _site.RawAsync(RawRequest.Get(path));
        await NotThereAsync(RawRequest.HeaderOf(answer, "Location") is { Length: > 0 } spelled ? spelled : path);
    }

    [Theory]
    [InlineData("/briefing/extra.css")]
    [InlineData("/briefing;x")]
    [InlineData("/briefing;x.css")]
    [InlineData("/briefing%2ecss")]
    [InlineData("/briefing.css")]
    [InlineData("/briefing%3fx.css")]
    [InlineData("/briefing%0ax.css")]
    [InlineData("/marks/extra.css")]
    [InlineData("/marks%2fextra.js")]
    [InlineData("/marks;.png")]
    [InlineData("/ru/extra.css")]
    [InlineData("/ru;x")]
    public async Task B33_A_page_under_the_name_of_a_file_is_404_and_kept_by_nobody(string path)
    {
        await NotThereAsync(path);
        await NotThereAsync(path, "Cookie: __Host-d=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    }

    private async Task<string> NotThereAsync(string path, string headers = "")
    {
        var answer = await _site.AnswersAsync(RawRequest.Get(path, headers), 404);

        Assert.Contains("<h1>", answer, StringComparison.Ordinal);
        Assert.Equal("private, no-store, no-transform", RawRequest.HeaderOf(answer, "Cache-Control"));
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        return answer;
    }
}
