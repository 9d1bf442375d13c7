using System.Net;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>What a visitor who marks an action sends.</summary>
internal static class VisitorRequests
{
    /// <summary>A body of the form of an action.</summary>
    public const string Form = "outcome=done";

    /// <summary>The cookie of somebody: 32 bytes in base64url (RFC 4648, 5), the last of whose 43 characters has two spare bits.</summary>
    public const string Cookie = "d=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// <summary>The path of the first action that offers marks.</summary>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public static async Task<string> FindActionAsync(Server site, CancellationToken stop)
    {
        foreach (var page in (await site.PagesAsync(stop)).Where(page => page.StartsWith("/actions/", StringComparison.Ordinal)))
        {
            if ((await site.Client.GetStringAsync(page, stop)).Contains($"action=\"{page}/mark\"", StringComparison.Ordinal))
            {
                return page;
            }
        }

        throw new InvalidOperationException("No action offers marks.");
    }

    /// <summary>Stores a mark of the visitor with <see cref="Cookie"/>.</summary>
    /// <exception cref="InvalidOperationException">It was not stored.</exception>
    public static async Task MarkAsync(Server site, string action, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{action}/mark")
        {
            Headers = { { "Cookie", Cookie }, { "Sec-Fetch-Site", "same-origin" } },
            Content = new StringContent(Form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        };
        using var answer = await site.Client.SendAsync(request, stop);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"A mark was answered with {answer.StatusCode}.");
        }
    }
}
