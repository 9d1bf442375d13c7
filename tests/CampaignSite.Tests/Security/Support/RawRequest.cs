using CampaignSite.Testing;

namespace CampaignSite.Tests.Security.Support;

/// <summary>Requests as bytes, and what every answer to a bad one must not hold.</summary>
internal static class RawRequest
{
    public const string Form = "application/x-www-form-urlencoded";

    private const string Host = "Host: localhost\r\n";

    /// <summary>One header or several, with CRLF between them.</summary>
    public static string Get(string target, string headers = "") =>
        $"GET {target} HTTP/1.1\r\n{Host}{(headers.Length > 0 ? headers + "\r\n" : "")}Connection: close\r\n\r\n";

    /// <summary>As our own pages send a form, but for what a test makes of it.</summary>
    public static string Post(string body, string type = Form, string path = "/write") =>
        $"POST {path} HTTP/1.1\r\n{Host}Sec-Fetch-Site: same-origin\r\n{(type.Length > 0 ? $"Content-Type: {type}\r\n" : "")}"
        + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    /// <summary>A form in chunks, as they are given.</summary>
    public static string Chunks(string chunks, string headers = "", string path = "/write") =>
        $"POST {path} HTTP/1.1\r\n{Host}Sec-Fetch-Site: same-origin\r\nContent-Type: {Form}\r\n{(headers.Length > 0 ? headers + "\r\n" : "")}Transfer-Encoding: chunked\r\n\r\n{chunks}";

    /// <summary>Sends the bytes and looks at the answer: its status, and that it holds neither the visitor's words, nor a cookie, nor what made it.</summary>
    public static async Task<string> AnswersAsync(this RunningSite site, string request, params int[] statuses)
    {
        var answer = await site.RawAsync(request);

        Assert.True(statuses.Any(status => answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal)), answer.Length == 0 ? "no answer" : answer);
        foreach (var never in new[] { "evil", "Set-Cookie:", "Server:", "X-Powered-By:", "Access-Control-" })
        {
            Assert.DoesNotContain(never, answer, StringComparison.OrdinalIgnoreCase);
        }

        return answer;
    }

    /// <summary>The value of a header in an answer as it came, or nothing.</summary>
    public static string HeaderOf(string answer, string name) =>
        answer.Split("\r\n\r\n")[0].Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..] ?? "";

    /// <summary>What comes after the headers; a body in chunks with its lengths.</summary>
    public static string BodyOf(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}
