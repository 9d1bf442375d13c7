using System.Net;
using Microsoft.Extensions.Options;

namespace CampaignSite.Metrics;

/// <summary>Accepts addresses of this machine only.</summary>
internal sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options) =>
        !options.IsEnabled || IsOnThisMachine(options.Endpoint)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Metrics:Endpoint is “{options.Endpoint}”; counts are sent to this machine only: write http://, 127.0.0.1 or [::1], a port and a path, such as http://127.0.0.1:4318/v1/metrics");

    // A number and no name: what “localhost” means is decided by a file and a resolver.
    private static bool IsOnThisMachine(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp
        && IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
