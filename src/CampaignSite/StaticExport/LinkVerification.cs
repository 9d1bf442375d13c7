using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CampaignSite.StaticExport;

/// <summary>Whether a reader of a mirror reaches what each link names: pages are opened at every address that a host may show them at, and their links followed as a browser would.</summary>
/// <param name="client">Asks the host.</param>
/// <param name="copy">What the host gave when it was asked for each file by name.</param>
internal sealed class LinkVerification(HostClient client, HostReader copy)
{
    private const string Index = "index.html";

    // Names of a mirror are relative; a page that no other site could have shows where a relative link leads on a disk.
    private static readonly Uri Disk = new("https://mirror.invalid/");

    private readonly Dictionary<Uri, View> _views = [];
    private readonly Dictionary<string, string> _names = copy.Sums.GroupBy(sum => sum.Value, sum => sum.Key).ToDictionary(same => same.Key, same => same.First());
    private readonly Dictionary<string, string?> _identities = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _problems = new(StringComparer.Ordinal);

    /// <summary>Asks for each page by its file's name, and as the live site names it; both must show that page, and each of its links what it names.</summary>
    /// <returns>How many links were followed, and a sentence for each that leads elsewhere.</returns>
    /// <exception cref="ExportException">The host cannot be asked to the end.</exception>
    public async Task<(int Links, ImmutableArray<string> Problems)> RunAsync(CancellationToken stop)
    {
        var links = 0;
        foreach (var page in copy.Sums.Keys.Where(IsPage))
        {
            foreach (var address in (Uri[])[copy.AddressOf(page), FolderOf(page)])
            {
                var view = await LookAsync(address, stop);
                if (!Shows(view, page, address.PathAndQuery))
                {
                    continue;
                }

                foreach (var link in view.Links)
                {
                    links += await FollowAsync(page, view, link, stop) ? 1 : 0;
                }
            }
        }

        return (links, [.. _problems]);
    }

    private static bool IsPage(string name) => name == Index || name.EndsWith("/" + Index, StringComparison.Ordinal);

    /// <summary>The page's address as the live site has it, without the slash.</summary>
    private Uri FolderOf(string page) => page == Index ? copy.Root : copy.AddressOf(page[..^(Index.Length + 1)]);

    /// <returns>Whether the link stays in the mirror.</returns>
    private async Task<bool> FollowAsync(string page, View view, string link, CancellationToken stop)
    {
        // A link that is relative on the disk is so on the host: it cannot lead to another one.
        if (!Uri.TryCreate(new Uri(Disk, page), link, out var meant) || meant.Authority != Disk.Authority || !Uri.TryCreate(view.ShownAt, link, out var target))
        {
            return false;
        }

        var wanted = Uri.UnescapeDataString(meant.AbsolutePath)[1..];
        if (!copy.Sums.ContainsKey(wanted))
        {
            _problems.Add($"{page} names {link}, which is no file of the mirror");
        }
        else
        {
            Shows(await LookAsync(new Uri(target.GetLeftPart(UriPartial.Query)), stop), wanted, $"{view.ShownAt.PathAndQuery}: {link}");
        }

        return true;
    }

    /// <summary>Whether a view is of this file; where it is not, says so.</summary>
    private bool Shows(View view, string name, string where)
    {
        if (view.Sha256 is null)
        {
            _problems.Add($"{where} {view.Problem} where {name} is meant");
            return false;
        }

        // A file that the host changed has been named; what is asked here is which file it is.
        var isThis = view.Sha256 == copy.Sums[name]
            || (!_names.ContainsKey(view.Sha256) && view.Identity == IdentityOf(name));
        if (!isThis)
        {
            _problems.Add($"{where} shows {(_names.TryGetValue(view.Sha256, out var other) ? other : $"another page, {view.Identity}")} where {name} is meant");
        }

        return isThis;
    }

    /// <summary>What the host gave under the file's own name; null where it gave nothing.</summary>
    private string? IdentityOf(string name)
    {
        if (!_identities.TryGetValue(name, out var identity))
        {
            _identities[name] = identity = Verification.Bytes(copy, name) is { } content ? PageMarkup.Identity(Encoding.UTF8.GetString(content)) : null;
        }

        return identity;
    }

    private async Task<View> LookAsync(Uri address, CancellationToken stop)
    {
        if (!_views.TryGetValue(address, out var view))
        {
            var answer = copy.AnswerAt(address) ?? await client.GetAsync(address, stop);
            _views[address] = view = answer.Content is { } content ? ViewOf(answer.ShownAt, content) : new(answer.ShownAt, null, answer.Problem, "", []);
        }

        return view;
    }

    // Only what is, or may have been, a page of the mirror has links that are followed.
    private View ViewOf(Uri address, byte[] content)
    {
        var sum = Convert.ToHexStringLower(SHA256.HashData(content));
        var text = _names.TryGetValue(sum, out var name) && !IsPage(name) ? "" : Encoding.UTF8.GetString(content);
        return new(address, sum, null, PageMarkup.Identity(text), [.. PageMarkup.Addresses(text).Where(link => !link.StartsWith('#')).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What a reader sees at an address.</summary>
    private sealed record View(Uri ShownAt, string? Sha256, string? Problem, string Identity, ImmutableArray<string> Links);
}
