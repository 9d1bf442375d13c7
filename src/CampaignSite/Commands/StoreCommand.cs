using System.CommandLine;
using CampaignSite.Hosting;
using CampaignSite.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CampaignSite.Commands;

/// <summary>Which store the command line reads, and what is said when it cannot be read.</summary>
internal static class StoreCommand
{
    /// <summary>The store, by the same settings as the site: the settings file, the environment, <c>--data</c>.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static StorageOptions Options(ParseResult parsed, Option<string?> data)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        using var services = new ServiceCollection()
            .AddValidatedOptions<SiteOptions, SiteOptionsValidator>(configuration, SiteOptions.Section)
            .PostConfigure<SiteOptions>(site => site.Data = parsed.GetValue(data) ?? site.Data)
            .AddStorageOptions(configuration)
            .BuildServiceProvider();
        services.ValidateOptions();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }

    /// <summary>Reads without writing, also while the site runs, and turns every trouble of the store into a sentence and an exit code.</summary>
    public static Task<int> ReadAsync(ParseResult parsed, Option<string?> data, Func<SiteDbContext, Task<int>> read) =>
        GuardAsync(parsed, data, (_, provider) => provider.ReadAsync(read));

    public static Task<int> GuardAsync(ParseResult parsed, Option<string?> data, Func<StorageOptions, StorageProvider, Task<int>> work)
    {
        StorageProvider? provider = null;
        return CommandErrors.GuardAsync(
            parsed.InvocationConfiguration.Error,
            async () =>
            {
                var options = Options(parsed, data);
                using var folder = new DataFolderLock(options.Folder);
                provider = StorageProviders.Create(options, folder, NullLoggerFactory.Instance);
                return await work(options, provider);
            },
            // Of files: the disk our output goes to, or a folder that is another user's.
            problem => CommandErrors.OfFiles(problem)
                ?? (provider?.ErrorOf(problem) is { } storeError and not StoreError.None ? (ExitCode.Failed, provider.Explain(storeError)) : null));
    }
}
