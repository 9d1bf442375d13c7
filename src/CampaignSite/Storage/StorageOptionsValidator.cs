using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CampaignSite.Storage;

/// <summary>Stops the start on a wrong setting; a message names the key and never repeats the value, which may hold a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!string.Equals(options.Provider, StorageOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Fail("Storage:Provider is not known; accepted is: Sqlite.");
        }

        return string.IsNullOrEmpty(options.ConnectionString) ? ValidateOptionsResult.Success : ValidateConnection(options);
    }

    private static ValidateOptionsResult ValidateConnection(StorageOptions options)
    {
        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(options.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The parser's own message quotes the string, so it is not passed on.
            return ValidateOptionsResult.Fail("Storage:ConnectionString cannot be read; write for example: Data Source=site.db");
        }

        // Mode, pooling and time-outs are ours: one connection writes, and a key that is silently ignored would be a lie.
        if (parsed.DataSource.Length == 0 || parsed.Keys.Cast<string>().Any(key => key != "Data Source" && parsed.ShouldSerialize(key)))
        {
            return ValidateOptionsResult.Fail("Storage:ConnectionString for Sqlite takes one key: Data Source=FILE");
        }

        // One process per folder is what the lock promises; a file elsewhere would not be under it.
        return SqliteFile.IsInside(options.Folder, parsed.DataSource)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Storage:ConnectionString: the file must lie in the data folder itself (Site:Data).");
    }
}
