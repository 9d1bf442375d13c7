#!/bin/sh
# The output cache of ASP.NET Core answers If-Modified-Since for pages that never said when they changed.
#
# Versions: Microsoft.AspNetCore.OutputCaching of ASP.NET Core 10.0.
# Input:    a page without Last-Modified, with a Cache-Control and a header of its own, kept by the output cache's base policy; asked with
#           If-Modified-Since of this moment, before it is in the cache and two seconds after.
# Seen:     made anew it is 200, as RFC 9110, 13.1.3 asks of a resource without a date of modification. From the cache it is 304: the date is compared
#           with the hour at which the entry was made. The 304 has Cache-Control and Date, and no header of the page's own.
# Why it matters: after a restart or a purge the same words are "newer" again, and what a page says beside Cache-Control, such as the class of the
#           answer that a later middleware reads, is gone with a 304. Take the header off the request, and carry such a note in Cache-Control.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
cat > look.cs <<'CS'
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddOutputCache(options => options.AddBasePolicy(policy => policy.Cache()));
var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.UseOutputCache();
app.MapGet("/", (HttpContext context) =>
{
    context.Response.Headers.CacheControl = "no-cache";
    context.Response.Headers["X-Class"] = "helpers";
    return Results.Text("words");
});
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
foreach (var when in new[] { "made", "kept" })
{
    using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfModifiedSince = DateTimeOffset.UtcNow } };
    using var answer = await client.SendAsync(request);
    Console.WriteLine($"{when}: {(int)answer.StatusCode}, Last-Modified {answer.Content.Headers.LastModified?.ToString() ?? "none"}, Cache-Control {answer.Headers.CacheControl}, X-Class {(answer.Headers.Contains("X-Class") ? "sent" : "none")}");
    await Task.Delay(2_000);
}
await app.StopAsync();
CS
DOTNET_CLI_HOME="$tmp" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet run look.cs > seen
cat > expected <<'OUT'
made: 200, Last-Modified none, Cache-Control no-cache, X-Class sent
kept: 304, Last-Modified none, Cache-Control no-cache, X-Class none
OUT
cat seen
diff expected seen && echo "As described."
