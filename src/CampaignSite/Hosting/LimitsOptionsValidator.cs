using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Refuses to switch the limits off where others can reach the site.</summary>
internal sealed class LimitsOptionsValidator(ListeningAddresses listening) : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options) => options.Enabled || listening.AllLoopback
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("Limits:Enabled is false, which is allowed only while every listening address is loopback; leave it true");
}
