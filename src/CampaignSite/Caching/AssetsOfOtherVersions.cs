using CampaignSite.Security;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Caching;

/// <summary>
/// Answers for the style sheets, scripts and pictures of an older or a newer version of this program. Their names hold a hash, and a page asks for them by
/// the names of the version that made it: one from a cache, or, while nodes are upgraded in turn, from another node. It gets what this version has, and no cache keeps it.
/// </summary>
internal static class AssetsOfOtherVersions
{
    // As the SDK writes it into the names of files.
    private const string Fingerprint = "{fingerprint:length(10):regex(^[a-z0-9]+$)}";

    /// <summary>After <c>MapStaticAssets</c>, whose own names are found first.</summary>
    public static void MapAssetsOfOtherVersions(this IEndpointRouteBuilder routes)
    {
        var assets = routes.DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>();
        foreach (var asset in assets.Where(asset => asset.Selectors.Count == 0).ToList())
        {
            var name = asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value;
            if (name is null || name.EndsWith(".gz", StringComparison.Ordinal) || name.EndsWith(".br", StringComparison.Ordinal))
            {
                continue;
            }

            var type = asset.ResponseHeaders.First(header => header.Name == HeaderNames.ContentType).Value;
            var dot = name.LastIndexOf('.');
            routes.MapMethods($"/{name[..dot]}.{Fingerprint}{name[dot..]}", RouteMethods.GetAndHead, () => TypedResults.VirtualFile($"/{name}", type))
                .WithMetadata(new CachePolicyAttribute(CachePolicy.Never));
        }
    }
}
