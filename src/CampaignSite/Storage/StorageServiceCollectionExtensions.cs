using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Storage;

/// <summary>Registers the store; its writer is one of the background services.</summary>
internal static class StorageServiceCollectionExtensions
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorageOptions(configuration);
        services.AddSingleton(provider => new DataFolderLock(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder));
        services.AddSingleton(provider => StorageProviders.Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<DataFolderLock>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => new SiteStore(
            provider.GetRequiredService<StorageProvider>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SiteStore>>()));
        services.AddHealthChecks().Add(StateHealthCheck.Create<SiteStore>("store", store => (store.State, store.State == StoreState.Available)));
        return services;
    }

    /// <summary>The options alone, for commands that read the store without the site.</summary>
    public static IServiceCollection AddStorageOptions(this IServiceCollection services, IConfiguration configuration)
    {
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
        return services.AddValidatedOptions<StorageOptions, StorageOptionsValidator>(configuration, StorageOptions.Section);
    }
}
