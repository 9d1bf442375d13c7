using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.Tests.Traces;

/// <summary>Unlike requests over raw sockets, each from an address of its own and with words of its own in every place that a request has.</summary>
/// <param name="site">Where they are sent.</param>
/// <param name="behindProxy">Then a line that was broken may stay open: proxies wait for what never comes, and what came until then is the answer.</param>
internal sealed partial class CanaryVisits(Uri site, bool behindProxy = false)
{
    private static readonly string[] Pages =
        ["/", "/ar", "/search", "/suggest", "/actions/read-the-briefing", "/plan", "/marks", "/no-such-page", "/changes.atom", "/countries/gb", "/health/ready", "/letters/to-the-council", "/throws"];

    private readonly List<Canary> _canaries = [];

    /// <summary>What was sent and must be nowhere.</summary>
    public IReadOnlyList<Canary> Canaries => _canaries;

    public int Sent { get; private set; }

    /// <summary>The statuses that came back, so that a scan of a site that refused everything does not pass for one.</summary>
    public HashSet<string> Statuses { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of the one suggestion that was accepted; it may be in its table.</summary>
    public Canary Suggestion { get; } = Canary.New("text of a suggestion");

    public async Task SendAllAsync()
    {
        foreach (var page in Pages)
        {
            await GetAsync(page, $"User-Agent: {New("agent")}\r\nReferer: https://{New("referrer")}.example/{New("referrer path")}\r\nAccept-Language: {New("language")}\r\n");
            await GetAsync($"{page}?q={New("query")}&{New("query key")}=1", $"X-Forwarded-For: {New("forwarded for")}, 10.9.8.7\r\nForwarded: for={New("forwarded")}\r\nX-Real-IP: {New("real ip")}\r\n");
            await GetAsync($"{page.TrimEnd('/')}/{New("path")}", $"{New("header name")}: {New("header value")}\r\nIf-None-Match: \"{New("etag")}\"\r\nRange: bytes={New("range")}\r\n");
            await GetAsync(page, $"Cookie: __Host-d={New("short cookie")}; {New("cookie name")}={New("cookie value")}\r\nAuthorization: Basic {New("authorization")}\r\n");
            await PostAsync(page, $"{New("field")}={New("value")}&text={New("text")}", $"Origin: https://{New("origin")}.example\r\n", "application/x-www-form-urlencoded");
            await PostAsync(page, $"{{\"{New("body")}\":1}}", "Sec-Fetch-Site: same-origin\r\n", $"application/{New("content type")}");
        }

        await BrokenAsync();
        await MarkAndSuggestAsync();
    }

    private async Task BrokenAsync()
    {
        const string Form = "application/x-www-form-urlencoded";
        const string Same = "Sec-Fetch-Site: same-origin\r\n";
        await PostAsync("/suggest", $"{New("field")}=%zz{New("value")}%00%ff&&&=={New("broken")}", Same, Form);
        await PostAsync("/suggest", $"text={New("long text")}{new string('x', 70_000)}", Same, Form);
        await PostAsync("/suggest", string.Concat(Enumerable.Range(0, 40).Select(number => $"{New("many fields")}{number}=1&")), Same, Form);
        await PostAsync("/suggest", $"text={New("text with a wrong page")}&page={New("page")}&text=twice", Same, Form);
        await PostAsync("/suggest", $"text={New("utf-7")}", Same, Form + "; charset=utf-7");
        await PostAsync("/suggest", $"--b\r\nContent-Disposition: form-data; name=\"{New("part")}\"; filename=\"{New("file")}\"\r\n\r\n{New("part value")}", Same, "multipart/form-data; boundary=b");
        await RawAsync($"POST /suggest HTTP/1.1\r\nHost: localhost\r\n{Same}Content-Type: {Form}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{New("chunk")}\r\n");
        await RawAsync($"POST /suggest HTTP/1.1\r\nHost: localhost\r\n{Same}Content-Type: {Form}\r\nContent-Length: 500\r\nConnection: close\r\n\r\ntext={New("cut body")}", hangUp: true);
        await RawAsync($"GET /{New("no host")} HTTP/1.1\r\n\r\n");
        await RawAsync($"{New("method")} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await RawAsync($"GET / HTTP/1.1\r\nHost: {New("host")}.example\r\nConnection: close\r\n\r\n");
        await RawAsync($"{New("no request at all")}\r\n\r\n");
        await RawAsync($"GET /{New("version")} HTTP/9.9\r\nHost: localhost\r\n\r\n");
        await RawAsync($"GET /%00{New("nul")} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await RawAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {New("huge header")}{new string('x', 20_000)}\r\nConnection: close\r\n\r\n");
        await RawAsync($"GET /media/{New("media")}.png HTTP/1.1\r\nHost: localhost\r\nX-Bad : {New("blank in header")}\r\nConnection: close\r\n\r\n");
        await RawAsync($"GET /letters/to-the-council?name={New("name")}&town={New("town")} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await RawAsync($"GET /reminders.ics?when={New("when")} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    // The two things the site keeps, so that the scan looks through a store that is not empty.
    private async Task MarkAndSuggestAsync()
    {
        const string Form = "application/x-www-form-urlencoded";
        const string Same = "Sec-Fetch-Site: same-origin\r\n";
        var given = await PostAsync("/actions/read-the-briefing/mark", "outcome=done", $"{Same}User-Agent: {New("agent of a first mark")}\r\n", Form);
        var (name, cookie) = (CookieValue().Match(given).Groups["name"].Value, CookieValue().Match(given).Groups["value"].Value);
        Assert.Equal(43, cookie.Length);
        _canaries.Add(new("the cookie of a mark", cookie));
        _canaries.Add(new("the bytes of that cookie, in hexadecimal", Convert.ToHexString(System.Buffers.Text.Base64Url.DecodeFromChars(cookie))));
        var sent = $"Cookie: {name}={cookie}\r\n";
        await StoredAsync(() => PostAsync(
            "/actions/read-the-briefing/mark?cookie=sent", "outcome=done", $"{Same}{sent}User-Agent: {New("agent of a mark")}\r\n", Form));
        await PostAsync("/actions/read-the-briefing/mark", "outcome=tried", $"{Same}{sent}", Form);
        await GetAsync("/marks", sent);
        await GetAsync("/throws", sent);

        await StoredAsync(() => PostAsync("/suggest", $"text={Suggestion.Value}", $"{Same}User-Agent: {New("agent of a suggestion")}\r\nReferer: https://{New("referrer of a suggestion")}.example/\r\n", Form));
    }

    // On a busy machine the store may refuse for its time: sent again, as a person would, until it says that it is stored.
    private static async Task<string> StoredAsync(Func<Task<string>> send)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await send();
            if (answer.StartsWith("HTTP/1.1 303 ", StringComparison.Ordinal))
            {
                return answer;
            }

            Assert.True(answer.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal) && attempt < 10, answer.Split('\r')[0]);
            await Task.Delay(500);
        }
    }

    private string New(string name)
    {
        _canaries.Add(Canary.New(name));
        return _canaries[^1].Value;
    }

    private Task<string> GetAsync(string target, string headers) => RawAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n");

    private Task<string> PostAsync(string target, string body, string headers, string type) => RawAsync(
        $"POST {target} HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    private async Task<string> RawAsync(string request, bool hangUp = false)
    {
        Sent++;
        var source = $"127.9.{Sent}.9";
        _canaries.Add(new("source address", source));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(source), 0));
        await socket.ConnectAsync(site.Host, site.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        if (hangUp)
        {
            return "";
        }

        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(behindProxy ? 2 : 20));
            while (await socket.ReceiveAsync(buffer, patience.Token) is > 0 and var read)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception end) when (end is SocketException || (behindProxy && end is OperationCanceledException))
        {
            // Reset: what came is what there is.
        }

        Statuses.Add(answer.Length > 12 ? answer.ToString(9, 3) : "none");
        return answer.ToString();
    }

    [GeneratedRegex("(?i:Set-Cookie): (?<name>__Host-d|d)=(?<value>[A-Za-z0-9_-]{43});", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CookieValue();
}
