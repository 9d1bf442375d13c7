using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Refuses Development where others can reach the site: its error pages show source code and headers (threat N10).</summary>
internal sealed class DevelopmentValidator(IHostEnvironment environment, ListeningAddresses listening) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options) => !environment.IsDevelopment() || IsPrivate(options)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            "ASPNETCORE_ENVIRONMENT is Development, which is only for loopback addresses, without Site:Proxies, Site:OnionAddress or a public Site:BaseAddress; unset it");

    private bool IsPrivate(SiteOptions options) =>
        listening.AllLoopback
        && options.ProxyTexts.Length == 0
        && options.OnionAddress.Length == 0
        && (options.BaseAddress.Length == 0 || (Uri.TryCreate(options.BaseAddress, UriKind.Absolute, out var address) && address.IsLoopback));
}
