using System.Net;
using CampaignSite.Marks;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Testing;

/// <summary>A browser of one visitor: it keeps our cookie as it is told to, and presses buttons of our own pages.</summary>
/// <param name="site">The site itself.</param>
/// <param name="language">The beginning of its addresses.</param>
/// <param name="through">How the site is reached, where that is not directly.</param>
internal sealed class Browser(RunningSite site, string language = "", HttpClient? through = null)
{
    /// <summary>The header as the browser would send it; null without a cookie.</summary>
    public string? Cookie { get; set; }

    /// <summary>False where cookies are blocked.</summary>
    public bool KeepsCookies { get; init; } = true;

    public async Task<HttpResponseMessage> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, language + path));

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> PressAsync(string action, string outcome, bool remember = false) => SendAsync(RunningSite.Post(
        $"{language}/actions/{action}/mark", [("outcome", outcome), .. remember ? [("remember", "1")] : Array.Empty<(string, string)>()]));

    public Task<HttpResponseMessage> ForgetAsync() => SendAsync(RunningSite.Post(language + "/marks/forget"));

    /// <summary>Sends, and sends once more where it is told to (307), as browsers do; the answer also carries what was set on the way.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var answer = await SendOnceAsync(request);
        if (answer.StatusCode != HttpStatusCode.TemporaryRedirect)
        {
            return answer;
        }

        var again = new HttpRequestMessage(request.Method, answer.Headers.Location) { Content = request.Content };
        foreach (var (name, values) in request.Headers.Where(header => header.Key != "Cookie"))
        {
            again.Headers.TryAddWithoutValidation(name, values);
        }

        var last = await SendOnceAsync(again);
        last.Headers.TryAddWithoutValidation("Set-Cookie", SetCookies(answer));
        answer.Dispose();
        return last;
    }

    public async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request)
    {
        if (Cookie is not null && KeepsCookies)
        {
            request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        }

        var answer = await (through ?? site.Client).SendAsync(request);
        foreach (var set in SetCookies(answer))
        {
            Cookie = set.Contains("Max-Age=0", StringComparison.Ordinal) ? null : set.Split(';')[0];
        }

        return answer;
    }

    /// <summary>What the store holds of this browser: action, outcome, day.</summary>
    public async Task<IEnumerable<(string Action, MarkOutcome Outcome, DateOnly Day)>> RowsAsync() =>
        (await site.Services.GetRequiredService<MarkStore>().ForVisitorAsync(Visitor()))!.Select(mark => (mark.Action, mark.Outcome, mark.Day));

    public Visitor Visitor()
    {
        var request = new DefaultHttpContext { RequestServices = site.Services }.Request;
        request.Host = new("localhost");
        request.Headers.Cookie = Cookie;
        return VisitorCookie.Read(request, out _)!.Visitor;
    }

    public static IEnumerable<string> SetCookies(HttpResponseMessage answer) =>
        answer.Headers.NonValidated.TryGetValues("Set-Cookie", out var values) ? [.. values] : [];

    /// <summary>All rows of all visitors, counted in the file itself.</summary>
    public static long RowsOf(RunningSite site) => NumberIn(site, "SELECT count(*) FROM marks", "");

    /// <summary>How often an action counts as done, before rounding and hiding.</summary>
    public static long TotalOf(RunningSite site, string action) =>
        NumberIn(site, "SELECT coalesce(sum(done), 0) FROM action_totals WHERE action = $action", action);

    private static long NumberIn(RunningSite site, string query, string action)
    {
        using var connection = new SqliteConnection($"Data Source={site.Folder.At("data/site.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = query;
        count.Parameters.AddWithValue("$action", action);
        return (long)count.ExecuteScalar()!;
    }
}
