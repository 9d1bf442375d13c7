using System.Collections.Concurrent;
using System.Text;
using CampaignSite.Testing;
using CampaignSite.Tests.Traces;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>What a visitor is, asks and sends is in no file and no output of a proxy that runs by its file of docs/hosting/.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class ProxyTracesTests
{
    private const int Seed = 17;

    public static IEnumerable<TheoryDataRow<ProxyProgram>> All => HostedProxy.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task N1_neither_visits_nor_broken_requests_nor_a_site_that_is_away_leave_a_trace(ProxyProgram program)
    {
        await using var site = await HostedProxies.StartSiteAsync();
        await using var proxy = await HostedProxy.StartAsync(program, site.Address);
        using var created = new CreatedFiles(proxy.Folder.Path);
        var visits = new CanaryVisits(proxy.Http, behindProxy: true);
        await visits.SendAllAsync();
        var canaries = visits.Canaries.Append(visits.Suggestion).Append(new("address of a visitor", ProxyVisitor.Address)).ToList();
        using var visitor = ProxyVisitor.ClientOf(proxy);
        Assert.Equal(200, await VisitAsync(visitor, "/briefing", canaries));
        Assert.Equal(200, await VisitAsync(visitor, "/notes/safety", canaries));
        await site.DisposeAsync();
        Assert.InRange(await VisitAsync(visitor, "/actions", canaries), 500, 504);

        Assert.Equal([], Found(proxy, canaries));
        Assert.Equal([], created.Names);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task N1_a_letter_of_sixty_kilobytes_is_in_no_file_while_it_is_sent(ProxyProgram program)
    {
        await using var site = await HostedProxies.StartSiteAsync();
        await using var proxy = await HostedProxy.StartAsync(program, site.Address);

        Assert.Equal([], await SendSlowlyAsync(proxy));
    }

    [Fact]
    public async Task A_body_that_a_careless_proxy_writes_to_its_disk_is_found()
    {
        Assert.SkipUnless(TestMachine.Has("nginx"), "nginx is not on this machine");
        await using var site = await HostedProxies.StartSiteAsync();
        await using var proxy = await HostedProxy.StartAsync(ProxyProgram.Nginx, site.Address, text => text
            .Replace("proxy_request_buffering off;", "", StringComparison.Ordinal).Replace("client_body_buffer_size 128k;", "", StringComparison.Ordinal));

        Assert.Contains(await SendSlowlyAsync(proxy), place => place.Contains("/lib/body/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_a_careless_proxy_keeps_is_found()
    {
        Assert.SkipUnless(TestMachine.Has("nginx"), "nginx is not on this machine");
        await using var site = await HostedProxies.StartSiteAsync();
        await using var proxy = await HostedProxy.StartAsync(ProxyProgram.Nginx, site.Address, text => text.Replace("access_log off;", "access_log /var/log/nginx/access.log;", StringComparison.Ordinal));
        using var visitor = ProxyVisitor.ClientOf(proxy);
        var canaries = new List<Canary> { new("address of a visitor", ProxyVisitor.Address) };
        await VisitAsync(visitor, "/briefing", canaries);

        Assert.Equal(["address of a visitor", "agent", "query", "referrer"], Found(proxy, canaries).Select(found => found.Split(" in ")[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<int> VisitAsync(HttpClient visitor, string path, List<Canary> canaries)
    {
        string New(string name)
        {
            canaries.Add(Canary.New(name));
            return canaries[^1].Value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?q={New("query")}");
        request.Headers.Add("User-Agent", New("agent"));
        request.Headers.Add("Referer", $"https://{New("referrer")}.example/");
        request.Headers.Add("Cookie", $"{New("cookie name")}={New("cookie value")}");
        using var answer = await visitor.SendAsync(request);
        return (int)answer.StatusCode;
    }

    // Piece by piece, as a slow line would; after each one all files are looked through.
    private static async Task<IReadOnlyList<string>> SendSlowlyAsync(HostedProxy proxy)
    {
        var random = new Random(Seed);
        var word = new Canary("letter", new string([.. Enumerable.Range(0, 30).Select(_ => (char)random.Next('а', 'я'))]));
        var body = Encoding.ASCII.GetBytes("text=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(word.Value + "\n", 330))));
        Assert.InRange(body.Length, 58_000, 65_536);
        await using var line = await ProxyVisitor.OpenAsync(proxy);
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /suggest HTTP/1.1\r\nHost: {HostedProxy.Host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        var found = new List<string>();
        foreach (var piece in body.Chunk(6_000))
        {
            await line.WriteAsync(piece);
            await line.FlushAsync();
            found.AddRange(Found(proxy, [word]));
        }

        using var reader = new StreamReader(line);
        var answer = await reader.ReadToEndAsync();
        found.AddRange(Found(proxy, [word]));

        // More characters than a suggestion may have: the site has read all of it.
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains(word.Value, answer, StringComparison.Ordinal);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Found(HostedProxy proxy, IReadOnlyList<Canary> canaries)
    {
        var places = proxy.Files().Append(("output", Encoding.UTF8.GetBytes(proxy.Output))).Where(place => place.Item2.Length > 0).ToList();
        return canaries.SelectMany(canary => canary.Forms(), (canary, form) => (canary, form))
            .SelectMany(sought => places.Where(place => place.Item2.AsSpan().IndexOf(sought.form) >= 0).Select(place => $"{sought.canary.Name} in {place.Item1}"))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The names of files that come into being below a folder from now on, also of those that are gone at once.</summary>
    private sealed class CreatedFiles : IDisposable
    {
        private readonly ConcurrentQueue<string> _names = new();
        private readonly FileSystemWatcher _watcher;

        public CreatedFiles(string folder)
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Created += (_, file) => _names.Enqueue(file.Name!);
            _watcher.EnableRaisingEvents = true;
        }

        public IEnumerable<string> Names => [.. _names.Distinct(StringComparer.Ordinal)];

        public void Dispose() => _watcher.Dispose();
    }
}
