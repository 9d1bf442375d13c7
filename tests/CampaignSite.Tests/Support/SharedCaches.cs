using System.IO.Compression;
using CampaignSite.Content;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Support;

/// <summary>One site, and before it every shared cache that this machine has.</summary>
public sealed class SharedCaches : IAsyncLifetime
{
    private readonly Dictionary<SharedCacheProgram, SharedCache> _running = [];

    private static readonly (SharedCacheProgram Program, CacheSetup[] Setups, string Command)[] Known =
    [
        (SharedCacheProgram.Nginx, [CacheSetup.ByVary, CacheSetup.IgnoringVary], "nginx"),
        (SharedCacheProgram.Varnish, [CacheSetup.ByVary, CacheSetup.IgnoringVary, CacheSetup.BuiltIn, CacheSetup.WithoutCookies], "varnishd"),
    ];

    /// <summary>Each program in each set-up; a program that is not there is skipped by name.</summary>
    public static IEnumerable<TheoryDataRow<SharedCacheProgram, CacheSetup>> All { get; } =
        [.. Known.SelectMany(known => known.Setups, (known, setup) => new TheoryDataRow<SharedCacheProgram, CacheSetup>(known.Program, setup) { Skip = TestMachine.Has(known.Command) ? null : $"{known.Command} is not on this machine" })];

    public RunningSite Site { get; private set; } = null!;

    internal Campaign Campaign => SaltmarshSite.CampaignOf(Site);

    internal Uri AddressOf(SharedCacheProgram program, CacheSetup setup) => _running[program].AddressOf(setup);

    /// <summary>Whether the answer came out of the memory of a cache.</summary>
    internal static bool IsHit(HttpResponseMessage answer) => answer.Headers.TryGetValues("X-Cache", out var cache) && cache.Single() == "HIT";

    /// <summary>The text of the body, unpacked as its header says.</summary>
    internal static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            null => body,
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            var other => throw new InvalidOperationException($"Nobody asked for {other}."),
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask InitializeAsync()
    {
        Site = await SaltmarshSite.StartAsync();
        foreach (var (program, _, _) in Known.Where(known => TestMachine.Has(known.Command)))
        {
            _running[program] = await SharedCache.StartAsync(program, Site.Address);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cache in _running.Values)
        {
            await cache.DisposeAsync();
        }

        await Site.DisposeAsync();
    }
}
