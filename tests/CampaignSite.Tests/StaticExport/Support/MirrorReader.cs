using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>Reads a mirror on a host as a browser would: opens addresses, follows redirects, counts links from the address that is then shown, and knows each answer by its bytes.</summary>
internal sealed class MirrorReader(string folder, Uri host) : IDisposable
{
    private static readonly Uri Disk = new("file:///mirror/");
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Parsed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _names = SiteExport.FilesIn(folder).GroupBy(file => Sum(file.Value), file => file.Key).ToDictionary(same => same.Key, same => same.First());
    private readonly Dictionary<string, (Uri ShownAt, string What)> _seen = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    /// <summary>How many different links were followed.</summary>
    public int Links { get; private set; }

    /// <summary>Opens every page at every address that it has been printed under, and follows all its links.</summary>
    /// <returns>A line for each that shows something else.</returns>
    public async Task<IReadOnlyList<string>> ReadAsync()
    {
        List<string> wrong = [];
        foreach (var (page, links) in Pages())
        {
            var name = page[..^"index.html".Length];
            foreach (var address in (string[])[page, name, name.TrimEnd('/')])
            {
                var (shownAt, what) = await OpenAsync(new Uri(host, address));
                if (what != page)
                {
                    wrong.Add($"/{address} shows {what}");
                    continue;
                }

                foreach (var link in links)
                {
                    var meant = new Uri(new Uri(Disk, page), link).AbsolutePath["/mirror/".Length..];
                    var (_, found) = await OpenAsync(new Uri(shownAt, link));
                    Links++;
                    if (found != meant && !IsSame(found, meant))
                    {
                        wrong.Add($"{shownAt.AbsolutePath}: {link} shows {found}");
                    }
                }
            }
        }

        return wrong;
    }

    public void Dispose() => _client.Dispose();

    private static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Two files may hold the same bytes.
    private bool IsSame(string found, string meant) =>
        File.Exists(Path.Combine(folder, found)) && File.Exists(Path.Combine(folder, meant)) && File.ReadAllBytes(Path.Combine(folder, found)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, meant)));

    // Each page is parsed once for all hosts.
    private IEnumerable<(string Page, IReadOnlyList<string> Links)> Pages()
    {
        if (Parsed.IsEmpty)
        {
            foreach (var (name, page) in SaltmarshMirror.Pages(folder).Where(page => page.Name != "404.html"))
            {
                Parsed[name] = [.. page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                    .Where(link => !link.StartsWith('#') && new Uri(new Uri(Disk, name), link).IsFile).Select(link => link.Split('#')[0]).Distinct()];
            }
        }

        return Parsed.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => (page.Key, page.Value));
    }

    private async Task<(Uri ShownAt, string What)> OpenAsync(Uri address)
    {
        if (!_seen.TryGetValue(address.AbsoluteUri, out var seen))
        {
            using var answer = await _client.GetAsync(address);
            var content = await answer.Content.ReadAsByteArrayAsync();
            _seen[address.AbsoluteUri] = seen = (answer.RequestMessage!.RequestUri!, answer.IsSuccessStatusCode && _names.TryGetValue(Sum(content), out var name) ? name : $"{(int)answer.StatusCode}");
        }

        return seen;
    }
}
