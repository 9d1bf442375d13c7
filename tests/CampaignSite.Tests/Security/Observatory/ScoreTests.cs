using AngleSharp.Html.Parser;
using CampaignSite.Security;

namespace CampaignSite.Tests.Security.Observatory;

/// <summary>The scorer gives what the table of the Observatory gives, for every modifier there is.</summary>
public sealed class ScoreTests
{
    private const string Ours = "default-src 'none'; script-src 'self'; style-src 'self'; object-src 'none'; frame-ancestors 'none'";

    private static readonly Uri Address = new("https://tide.example/");

    [Fact]
    public void The_table_of_headers_of_this_site_is_worth_150()
    {
        var score = ScoreOf([.. SecurityHeaders.Table, ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")]);

        Assert.Equal((150, ""), (score.Points, score.Faults));
    }

    [Fact]
    public void Nothing_at_all_is_worth_30()
    {
        var score = ScoreOf();

        Assert.Equal("CSP -25 HSTS -20 X-Content-Type-Options -5 X-Frame-Options -20", score.Faults);
        Assert.Equal(30, score.Points);
    }

    [Fact]
    public void Good_points_count_only_from_ninety_on()
    {
        (string, string)[] good = [.. SecurityHeaders.Table.Where(header => header.Name != "X-Content-Type-Options")];

        // 100 − 5 + 50, and 100 − 20 − 5 without what is good.
        Assert.Equal(145, ScoreOf([.. good, ("Strict-Transport-Security", "max-age=63072000")]).Points);
        Assert.Equal(75, ScoreOf(good).Points);
    }

    [Theory]
    [InlineData("default-src 'none'", 10)]
    [InlineData(Ours, 10)]
    [InlineData("default-src 'self'; object-src 'none'", 5)]
    [InlineData("default-src 'none'; style-src 'unsafe-inline'", 0)]
    [InlineData("default-src 'none'; img-src http://pictures.example", -10)]
    [InlineData("default-src 'none'; script-src 'self' 'unsafe-eval'", -10)]
    [InlineData("default-src 'none'; script-src 'self' 'unsafe-inline'", -20)]
    [InlineData("default-src 'none'; script-src 'unsafe-inline' 'nonce-abc'", 10)]
    [InlineData("default-src 'none'; script-src data:", -20)]
    [InlineData("default-src 'none'; script-src https:", -20)]
    [InlineData("script-src 'self'", -20)]
    [InlineData("default-src 'none'; object-src *", -20)]
    [InlineData("default-src 'none'; connect-src http://calls.example", -20)]
    [InlineData("default-src 'none'; default-src 'self'", -25)]
    [InlineData("", -25)]
    public void A_policy_is_worth_what_it_forbids(string policy, int modifier) => Assert.Equal(modifier, ModifierOf("CSP", ("Content-Security-Policy", policy)));

    [Fact]
    public void A_policy_that_only_reports_is_none() => Assert.Equal(-25, ModifierOf("CSP", ("Content-Security-Policy-Report-Only", Ours)));

    [Theory]
    [InlineData("d=x; Secure; HttpOnly; SameSite=Lax", 5)]
    [InlineData("d=x; Secure; HttpOnly", 0)]
    [InlineData("d=x; Secure; SameSite=Sometimes", -20)]
    [InlineData("d=x; SameSite=Lax", -20)]
    [InlineData("csrf=x; Secure", -20)]
    [InlineData("session=x; Secure; SameSite=Lax", -30)]
    [InlineData("login=x; HttpOnly", -40)]
    public void A_cookie_is_worth_its_attributes(string cookie, int modifier) => Assert.Equal(modifier, ModifierOf("Cookies", ("Set-Cookie", cookie)));

    [Theory]
    [InlineData("d=x", -5)]
    [InlineData("session=x; HttpOnly", -10)]
    public void An_open_cookie_costs_less_where_https_is_remembered(string cookie, int modifier) =>
        Assert.Equal(modifier, ModifierOf("Cookies", ("Set-Cookie", cookie), ("Strict-Transport-Security", "max-age=63072000")));

    [Fact]
    public void The_worst_of_two_cookies_counts() =>
        Assert.Equal(-20, ModifierOf("Cookies", ("Set-Cookie", "d=x; Secure; HttpOnly; SameSite=Lax"), ("Set-Cookie", "e=y")));

    [Theory]
    [InlineData("Strict-Transport-Security", "HSTS", "max-age=15552000", 0)]
    [InlineData("Strict-Transport-Security", "HSTS", "max-age=15551999", -10)]
    [InlineData("Strict-Transport-Security", "HSTS", "max-age=soon", -20)]
    [InlineData("Referrer-Policy", "Referrer-Policy", "same-origin", 5)]
    [InlineData("Referrer-Policy", "Referrer-Policy", "unsafe-url, strict-origin", 5)]
    [InlineData("Referrer-Policy", "Referrer-Policy", "unsafe-url", -5)]
    [InlineData("X-Content-Type-Options", "X-Content-Type-Options", "sniff", -5)]
    [InlineData("X-Frame-Options", "X-Frame-Options", "sameorigin", 5)]
    [InlineData("X-Frame-Options", "X-Frame-Options", "ALLOW-FROM https://a.example", 0)]
    [InlineData("X-Frame-Options", "X-Frame-Options", "no", -20)]
    [InlineData("Content-Security-Policy", "X-Frame-Options", "frame-ancestors 'none'", 5)]
    [InlineData("Content-Security-Policy", "X-Frame-Options", "frame-ancestors *", -20)]
    [InlineData("Cross-Origin-Resource-Policy", "CORP", "same-site", 10)]
    [InlineData("Cross-Origin-Resource-Policy", "CORP", "cross-origin", 0)]
    [InlineData("Cross-Origin-Resource-Policy", "CORP", "all", -5)]
    [InlineData("Cross-Origin-Embedder-Policy", "COEP", "require-corp", 10)]
    [InlineData("Cross-Origin-Embedder-Policy", "COEP", "unsafe-none", 0)]
    [InlineData("Cross-Origin-Embedder-Policy", "COEP", "same-origin", -5)]
    [InlineData("Cross-Origin-Opener-Policy", "COOP", "same-origin-allow-popups", 10)]
    [InlineData("Cross-Origin-Opener-Policy", "COOP", "unsafe-none", 0)]
    [InlineData("Location", "Redirection", "/ru", 0)]
    [InlineData("Location", "Redirection", "https://evil.example/", -5)]
    [InlineData("Location", "Redirection", "http://tide.example/", -20)]
    public void A_header_is_worth_its_value(string name, string test, string value, int modifier) => Assert.Equal(modifier, ModifierOf(test, (name, value)));

    [Fact]
    public void Two_headers_of_one_name_are_invalid() =>
        Assert.Equal(-5, ModifierOf("COOP", ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin")));

    [Fact]
    public void An_origin_that_is_repeated_with_credentials_is_an_open_door()
    {
        Assert.Equal(-50, ModifierOf("CORS", ("Access-Control-Allow-Origin", HeaderScore.Origin), ("Access-Control-Allow-Credentials", "true")));
        Assert.Equal(0, ModifierOf("CORS", ("Access-Control-Allow-Origin", "*")));
    }

    [Theory]
    [InlineData("<p>no script</p>", 0)]
    [InlineData("<script src=/a.js></script>", 0)]
    [InlineData("<script src=/a.js integrity=sha256-x></script>", 5)]
    [InlineData("<script src=/a.js integrity=sha256-x></script><script src=/b.js></script>", 0)]
    [InlineData("<script src=https://b.example/a.js integrity=sha256-x></script>", 5)]
    [InlineData("<script src=https://b.example/a.js></script>", -5)]
    [InlineData("<script src=http://b.example/a.js integrity=sha256-x></script>", -20)]
    [InlineData("<script src=http://b.example/a.js></script>", -50)]
    public void A_script_is_worth_where_it_comes_from(string html, int modifier) =>
        Assert.Equal(modifier, Score.Of(new(Address, Lookup(), new HtmlParser().ParseDocument(html))).Modifiers["SRI"]);

    private static int ModifierOf(string test, params (string Name, string Value)[] headers) => ScoreOf(headers).Modifiers[test];

    private static Score ScoreOf(params (string Name, string Value)[] headers) => Score.Of(new(Address, Lookup(headers), null));

    private static ILookup<string, string> Lookup(params (string Name, string Value)[] headers) =>
        headers.ToLookup(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
