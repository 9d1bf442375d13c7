using CampaignSite.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampaignSite.WellKnown;

/// <summary>Two addresses for supervisors: is the process alive, and how is each of its parts.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/health/live", _ => false, _ => "live\n");
        Map(routes, "/health/ready", _ => true, report => string.Concat(report.Entries.Select(part => $"{part.Key}: {Word(part.Value)}\n")));
    }

    // The platform puts the message of an exception into the description of a check that throws.
    private static string? Word(HealthReportEntry part) => part.Exception is null ? part.Description : "failing";

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> checks, Func<HealthReport, string> body) =>
        routes.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = checks,

            // Our own table says what may be cached.
            AllowCachingResponses = true,

            // Readiness never fails for a part: reading does not depend on the store, and a restart would not correct an edit.
            ResultStatusCodes = Enum.GetValues<HealthStatus>().ToDictionary(status => status, _ => StatusCodes.Status200OK),
            ResponseWriter = (context, report) => Results.Text(body(report)).ExecuteAsync(context),
        }).WithMetadata(new HttpMethodMetadata(RouteMethods.GetAndHead), new CachePolicyAttribute(CachePolicy.Never));
}
