using CampaignSite.Content;
using CampaignSite.Security;

namespace CampaignSite.Guide;

/// <summary>The copies and the list of their sums. The language is in the file's name, so each has one address.</summary>
internal static class GuideEndpoints
{
    private static readonly (GuideFormat Kind, string Type)[] Table =
    [
        (GuideFormat.Html, "text/html; charset=utf-8"),
        (GuideFormat.Txt, "text/plain; charset=utf-8"),
        (GuideFormat.Zip, "application/zip"),
    ];

    public static void MapGuideFiles(this IEndpointRouteBuilder routes)
    {
        // In no cache: a browser's own second copy would stay behind when a reader at risk deletes the file.
        var policy = new CachePolicyAttribute(CachePolicy.Quiet);
        foreach (var (kind, type) in Table)
        {
            routes.MapMethods($"/copy/guide.{{language}}.{GuideFile.Ending(kind)}", RouteMethods.GetAndHead, (string language, Campaign campaign, GuideFiles guides) =>
                guides.IsOffered && guides.FilesFor(campaign).FirstOrDefault(file => file.Kind == kind && file.Language.Tag == language) is { } file
                    ? file.File.Result(type, file.Name) : Results.NotFound()).WithMetadata(policy);
        }

        routes.MapMethods(GuideFiles.Sums, RouteMethods.GetAndHead, (Campaign campaign, GuideFiles guides) =>
            guides.IsOffered ? guides.SumsOf(campaign).Result("text/plain; charset=utf-8") : Results.NotFound()).WithMetadata(policy);
    }
}
