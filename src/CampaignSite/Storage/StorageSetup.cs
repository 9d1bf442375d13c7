using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignSite.Storage;

/// <summary>What composition says to have a store.</summary>
internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.AddSingleton(provider => new DataFolderLock(
            Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder)));
        services.AddSingleton(provider => new SiteStore(
            provider.GetRequiredService<IOptions<StorageOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SiteStore>>()));
        services.AddHostedService<StoreWriter>();
        return services;
    }
}
