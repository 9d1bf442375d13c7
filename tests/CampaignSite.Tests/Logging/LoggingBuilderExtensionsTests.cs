using CampaignSite.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CampaignSite.Tests.Logging;

[Trait("Category", "Slow")]
public sealed class LoggingBuilderExtensionsTests
{
    [Theory]
    [InlineData("--Logging:LogLevel:Default=Warning")]
    [InlineData("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "--Logging:LogLevel:Microsoft=Debug")]
    public async Task Nothing_of_a_visit_is_logged_whatever_the_operator_asks_for(params string[] settings)
    {
        await using var site = await RunningSite.StartAsync(
            settings: settings,
            map: app =>
            {
                app.MapPost("/write", (HttpContext context) => Results.Text($"{context.Request.Form.Count}"));
                app.MapGet("/fail", (string canary) => Fail(canary));
            });

        string[] requests =
        [
            Request("GET /?q=canary HTTP/1.1"),
            Request("GET /canary HTTP/1.1"),
            Request("GET /fail?canary=canary HTTP/1.1"),
            Request("GET /canary%00 HTTP/1.1"),
            Request("GET / HTTP/1.1", "Host: canary.example"),
            Request("CANARY / HTTP/1.1"),
            Request("POST /write?x=canary HTTP/1.1", "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13", "canary=canary"),
            Request("POST /write HTTP/1.1", "Sec-Fetch-Site: canary\r\nContent-Length: 13", "canary=canary"),
            Request("POST /write HTTP/1.1", "Sec-Fetch-Site: same-origin\r\nContent-Type: canary\r\nContent-Length: 13", "canary=canary"),
            Request("POST /write HTTP/1.1", "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked", "canary"),
            "canary\r\n\r\n",
        ];
        foreach (var request in requests)
        {
            await site.RawAsync(request);
        }

        Assert.Equal([], site.Log.Lines.Where(l => l.Contains("canary", StringComparison.OrdinalIgnoreCase) || l.Contains("127.9.9.9", StringComparison.Ordinal)));
        Assert.Contains(site.Log.Lines, l => l.Contains("A page failed: InvalidOperationException", StringComparison.Ordinal));
    }

    private static string Request(string line, string headers = "Host: localhost", string body = "")
    {
        var host = headers.Contains("Host:", StringComparison.Ordinal) ? "" : "Host: localhost\r\n";
        return $"{line}\r\n{host}{headers}\r\nUser-Agent: canary\r\nReferer: https://canary.example/\r\nCookie: __Host-d=canary\r\n"
            + $"X-Forwarded-For: 127.9.9.9\r\nX-Canary: canary\r\nConnection: close\r\n\r\n{body}";
    }

    private static Task Fail(string canary) => throw new InvalidOperationException(canary);
}
