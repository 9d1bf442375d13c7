using CampaignSite.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignSite.Storage;

/// <summary>Registers the store; its writer is one of the background services.</summary>
internal static class StorageServiceCollectionExtensions
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorageOptions(configuration);
        services.AddSingleton(provider => new DataFolderLock(
            Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder)));
        services.AddSingleton(provider => new SiteStore(
            provider.GetRequiredService<IOptions<StorageOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SiteStore>>()));
        services.AddHealthChecks().Add(StateHealthCheck.Create<SiteStore>("store", store => (store.State, store.State == StoreState.Available)));
        return services;
    }

    /// <summary>The options alone, for commands that read the file without the site.</summary>
    public static IServiceCollection AddStorageOptions(this IServiceCollection services, IConfiguration configuration) =>
        services.AddValidatedOptions<StorageOptions, StorageOptionsRules>(configuration, StorageOptions.Section);
}
