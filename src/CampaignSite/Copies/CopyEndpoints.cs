using CampaignSite.Content;
using CampaignSite.Feeds;
using CampaignSite.Security;

namespace CampaignSite.Copies;

/// <summary>The copies and the list of their sums. The language is in the file's name, so each has one address.</summary>
internal static class CopyEndpoints
{
    private static readonly (CopyKind Kind, string Type)[] Table =
    [
        (CopyKind.Html, "text/html; charset=utf-8"),
        (CopyKind.Txt, "text/plain; charset=utf-8"),
        (CopyKind.Zip, "application/zip"),
    ];

    public static void MapCopies(this IEndpointRouteBuilder routes)
    {
        // In no cache: a browser's own second copy would stay behind when a reader at risk deletes the file.
        var kept = new CachedAttribute(CacheClass.Quiet);
        foreach (var (kind, type) in Table)
        {
            routes.MapMethods($"/copy/guide.{{language}}.{CopyFile.Ending(kind)}", Methods.Reading, (string language, Campaign campaign, CopyFiles copies) =>
                copies.AreThere && copies.Of(campaign).FirstOrDefault(file => file.Kind == kind && file.Language.Tag == language) is { } file
                    ? Kept(file.File, type, file.Name) : Results.NotFound()).WithMetadata(kept);
        }

        routes.MapMethods(CopyFiles.Sums, Methods.Reading, (Campaign campaign, CopyFiles copies) =>
            copies.AreThere ? Kept(copies.SumsOf(campaign), "text/plain; charset=utf-8", name: null) : Results.NotFound()).WithMetadata(kept);
    }

    private static IResult Kept(FeedFile file, string type, string? name) => Results.Bytes(file.Bytes, type, name, entityTag: file.Tag);
}
