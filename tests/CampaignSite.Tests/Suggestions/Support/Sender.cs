using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Suggestions.Support;

/// <summary>Someone who fills in the form of suggestions, and what became of it.</summary>
internal static class Sender
{
    public static async Task<Answered> SendAsync(
        this RunningSite site, string? text, string? link = "", string? page = "", string? topic = "", string language = "")
    {
        var fields = new[] { ("text", text), ("link", link), ("page", page), ("topic", topic) };
        using var request = RunningSite.Post(language + "/suggest", [.. fields.Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2!))]);

        // A body that is refused unread ends its connection, and the next sender must not be given one that is closing.
        request.Headers.ConnectionClose = true;
        return await Answered.OfAsync(await site.Client.SendAsync(request));
    }

    /// <summary>What is stored, oldest day first.</summary>
    public static async Task<IReadOnlyList<Suggestion>> SuggestionsAsync(this RunningSite site) =>
        (await site.Services.GetRequiredService<SiteStore>().ReadAsync((db, ct) => db.Set<Suggestion>().AsNoTracking().ToListAsync(ct))).Value;
}

/// <summary>An answer of the form, read as a browser reads it.</summary>
internal sealed record Answered(int Status, string? Location, string? RetryAfter, bool SetsCookie, string CacheControl, IHtmlDocument Document, string Html)
{
    public string Text => ((IHtmlTextAreaElement)Document.GetElementById("text")!).Value;

    public string Link => ((IHtmlInputElement)Document.GetElementById("link")!).Value;

    public string Page => ((IHtmlInputElement)Document.GetElementById("page")!).Value;

    public string? Alert => Document.QuerySelector("[role=alert]")?.TextContent;

    /// <summary>The sentence a screen reader says with a field.</summary>
    public string? ProblemOf(string field)
    {
        var described = Document.GetElementById(field)!.GetAttribute("aria-describedby")?.Split(' ') ?? [];
        return described.Contains($"{field}-problem") ? Document.GetElementById($"{field}-problem")!.TextContent : null;
    }

    public static async Task<Answered> OfAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync();
            return new(
                (int)answer.StatusCode,
                answer.Headers.Location?.OriginalString,
                answer.Headers.NonValidated.TryGetValues("Retry-After", out var wait) ? wait.ToString() : null,
                answer.Headers.Contains("Set-Cookie"),
                answer.Headers.NonValidated.TryGetValues("Cache-Control", out var cache) ? cache.ToString() : "",
                new HtmlParser().ParseDocument(html),
                html);
        }
    }
}
