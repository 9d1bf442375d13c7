using System.Net.Http.Headers;
using CampaignSite.Content;
using CampaignSite.Localization;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>Requests that are refused, for every way to refuse and every language; each carries the same word wherever a visitor can put one.</summary>
internal static class BadRequests
{
    /// <summary>Never in an answer as it is here.</summary>
    public const string Canary = "<b>canary</b>";

    /// <summary>An address only the walk has, whose page throws.</summary>
    public const string Failing = "/fail";

    private static readonly string Word = Uri.EscapeDataString(Canary);

    public static IEnumerable<HttpRequestMessage> For(Campaign campaign, IEnumerable<WalkedAnswer> got)
    {
        var written = got.Where(answer => answer.Document is not null)
            .SelectMany(answer => answer.Document!.QuerySelectorAll("form[method=post]").Select(form => form.GetAttribute("action")!)).ToHashSet(StringComparer.Ordinal);
        written.UnionWith(campaign.Languages.Select(language => RequestLanguage.PathIn(campaign, language, "/marks/forget")));
        return campaign.Languages.SelectMany(language => OfLanguage(path => RequestLanguage.PathIn(campaign, language, path)))
            .Concat(written.SelectMany(OfForm))
            .Append(Request(HttpMethod.Get, Failing))
            .Append(Request(HttpMethod.Get, "/css/no-such.css"))
            .Append(Request(HttpMethod.Get, "/media/no-such.png"))
            .Append(Foreign());
    }

    private static IEnumerable<HttpRequestMessage> OfLanguage(Func<string, string> at) =>
    [
        Request(HttpMethod.Get, at($"/{Word}")),
        Request(HttpMethod.Get, at($"/actions/{Word}")),
        Request(HttpMethod.Get, at("/status/500")),
        Request(HttpMethod.Get, at("/marks/forget")),
        Request(HttpMethod.Get, at($"/search?q={new string('x', 201)}{Word}")),
        Request(HttpMethod.Get, at($"/calendar/reminder.ics?date={Word}")),
        Request(HttpMethod.Get, at("/BRIEFING/")),
        Request(HttpMethod.Head, at($"/{Word}")),
        Request(HttpMethod.Delete, at("/")),
        Request(HttpMethod.Options, at("/")),
        Request(HttpMethod.Trace, at("/briefing")),
        Request(HttpMethod.Post, at("/briefing")),
    ];

    // From another site, in another shape, too long, with nothing of what it wants.
    private static IEnumerable<HttpRequestMessage> OfForm(string path)
    {
        yield return Post(path, "cross-site", "outcome=done", null);
        yield return Post(path, "same-origin", Canary, "text/plain");
        yield return Post(path, "same-origin", "text=" + new string('a', 70_000) + Word, null);
        yield return Post(path, "same-origin", $"text={Word}&text={Word}", null);
        yield return Post(path, "same-origin", $"outcome={Word}&link={Word}&page={Word}", null);
    }

    // A name of another site, which never reaches a page.
    private static HttpRequestMessage Foreign()
    {
        var request = Request(HttpMethod.Get, "/");
        request.Headers.Host = "canary.example";
        return request;
    }

    private static HttpRequestMessage Post(string path, string from, string body, string? type)
    {
        var request = Request(HttpMethod.Post, path);
        request.Headers.Add("Sec-Fetch-Site", from);
        request.Content = new StringContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type ?? "application/x-www-form-urlencoded");
        return request;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path)
    {
        // A line of its own: the server closes one on which a refused body is still to come.
        var request = new HttpRequestMessage(method, path) { Headers = { ConnectionClose = true } };
        foreach (var name in new[] { "User-Agent", "Referer", "X-Canary", "Cookie", "Accept-Language" })
        {
            request.Headers.TryAddWithoutValidation(name, Canary);
        }

        return request;
    }
}
