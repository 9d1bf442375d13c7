using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite;

/// <summary>Checks the settings that the platform reads itself, unknown keys, and Development.</summary>
internal sealed class HostSettingsValidator(IConfiguration configuration, IHostEnvironment environment, ListeningAddresses listening) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        foreach (var problem in SettingKeys.UnknownIn((IConfigurationRoot)configuration).Concat(listening.Problems))
        {
            problems.AddError(problem);
        }

        // The platform's own switch believes forwarded headers of anybody: then any visitor could choose his address, and his rate limit.
        if (configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
        {
            problems.AddError("ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts every proxy; unset it and name yours in Site:Proxies");
        }

        if (!environment.IsDevelopment())
        {
            if (AllowedHosts.AreOpen(configuration))
            {
                problems.AddError("AllowedHosts is open to every name; write the names of this site, separated by semicolons");
            }
        }
        else if (!IsPrivate(options))
        {
            // Its error pages show source code and headers (threat N10).
            problems.AddError(
                "ASPNETCORE_ENVIRONMENT is Development, which is only for loopback addresses, without Site:Proxies, Site:OnionAddress or a public Site:BaseAddress; unset it");
        }

        return problems.Build();
    }

    private bool IsPrivate(SiteOptions options) =>
        listening.AllLoopback
        && options.ProxyTexts.Length == 0
        && options.OnionAddress.Length == 0
        && (options.BaseAddress.Length == 0 || (Uri.TryCreate(options.BaseAddress, UriKind.Absolute, out var address) && address.IsLoopback));
}
