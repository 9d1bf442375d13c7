using CampaignSite.Storage;
using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Registers the section <c>Site</c>, and what other sections take from it.</summary>
internal static class SiteOptionsServiceCollectionExtensions
{
    public static IServiceCollection AddSiteOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<SiteOptions, SiteOptionsValidator>(configuration, SiteOptions.Section);
        services.AddOptions<StorageOptions>().PostConfigure<IOptions<SiteOptions>>((storage, site) =>
        {
            try
            {
                storage.Folder = site.Value.DataFolder;
            }
            catch (OptionsValidationException)
            {
                // Reported for its own section; what is wrong in this one is reported beside it.
            }
        });
        return services;
    }
}
