using CampaignSite.Hosting;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>A way to take a connection and give little for it.</summary>
/// <param name="Id">The row of docs/threats.md.</param>
/// <param name="Begin">Sent at once.</param>
/// <param name="Drip">Sent again every second; empty for somebody who says no more.</param>
/// <param name="Limit">When the site has had enough.</param>
/// <param name="Answer">How its answer begins.</param>
internal sealed record SlowKind(string Id, string Begin, string Drip, TimeSpan Limit, string Answer)
{
    private const string Post = "POST /suggest HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n";
    private const string TimedOut = "HTTP/1.1 408 ";

    public static IReadOnlyList<SlowKind> All { get; } =
    [
        new("B26 headers that stop half way", "GET / HTTP/1.1\r\nHost: local", "", RequestLimits.RequestHeaders, TimedOut),
        new("R10 slow headers", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x", RequestLimits.RequestHeaders, TimedOut),
        new("R10 slow body", Post + "\r\ntext=", "x", RequestLimits.DataRateGrace, TimedOut),
        new("B25 a body that is expected and never comes", Post + "Expect: 100-continue\r\n\r\n", "", RequestLimits.DataRateGrace, "HTTP/1.1 100 Continue\r\n\r\n" + TimedOut),
        new("B27 a body that stops half way", Post + "\r\ntext=half+a+sugges", "", RequestLimits.DataRateGrace, TimedOut),
    ];
}
