using System.CommandLine;
using CampaignSite.Hosting;
using CampaignSite.Storage;
using Microsoft.Extensions.Options;

namespace CampaignSite.Commands;

/// <summary>Where the store lies that the command line reads, and what is said when it cannot be read.</summary>
internal static class SuggestionsFile
{
    /// <summary>The folder and the file, by the same settings as the site: the settings file, the environment, <c>--data</c>.</summary>
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
        GuardAsync(parsed, data, (_, file) => file.ReadAsync(read));

    public static Task<int> GuardAsync(ParseResult parsed, Option<string?> data, Func<StorageOptions, SqliteFile, Task<int>> work)
    {
        var path = "";
        return CommandErrors.GuardAsync(
            parsed.InvocationConfiguration.Error,
            () =>
            {
                var options = Options(parsed, data);
                var file = new SqliteFile(options);
                path = file.Path;
                return work(options, file);
            },
            // Of files: the disk our output goes to, or a folder that is another user's.
            problem => CommandErrors.OfFiles(problem) ?? (StoreException.ErrorOf(problem) is not StoreError.None and var storeError ? (ExitCode.Failed, Sentence(storeError, path)) : null));
    }

    private static string Sentence(StoreError storeError, string file) => storeError switch
    {
        StoreError.CannotOpen when !File.Exists(file) => $"there is no store {file}; it is made when the site first starts (name the data folder with --data)",
        StoreError.ForeignFile => $"{file} is not a store of this site",
        StoreError.NewerSchema => $"{file} was made by a newer version of this program; use that one",
        StoreError.OlderSchema => $"{file} was made by an older version of this program; start the site once with this one",
        StoreError.Damaged => $"{file} is damaged; the site puts it aside when it starts",
        StoreError.Locked => $"{file} is locked by another program; try again in a minute",
        _ => $"{file} cannot be read ({storeError}); is this the user that runs the site?",
    };
}
