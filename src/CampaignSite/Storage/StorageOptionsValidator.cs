using Microsoft.Extensions.Options;

namespace CampaignSite.Storage;

/// <summary>Stops the start on a wrong setting; a message names the key and never repeats the value, which may hold a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!StorageProviders.IsKnown(options.Provider))
        {
            return ValidateOptionsResult.Fail($"Storage:Provider is not known; accepted are: {string.Join(", ", StorageProviders.Names)}.");
        }

        return StorageProviders.FindProblem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
