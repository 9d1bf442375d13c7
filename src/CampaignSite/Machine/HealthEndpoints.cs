using CampaignSite.Live;
using CampaignSite.Security;

namespace CampaignSite.Machine;

/// <summary>Two addresses for supervisors: is the process alive, and how is each of its parts.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // Readiness never fails for a part: reading does not depend on the store, and a restart would not mend an edit.
        routes.MapMethods("/health/live", Methods.Reading, () => Results.Text("live\n")).WithMetadata(new CachedAttribute(CacheClass.Never));
        routes.MapMethods("/health/ready", Methods.Reading, (IEnumerable<HealthPart> parts) =>
                Results.Text(string.Concat(parts.Select(p => $"{p.Name}: {p.Word()}\n"))))
            .WithMetadata(new CachedAttribute(CacheClass.Never));
    }
}
