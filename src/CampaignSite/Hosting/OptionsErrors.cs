using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Wrong settings as the platform's own exception, one sentence each, which the command line prints.</summary>
internal static class OptionsErrors
{
    /// <summary>For a section that cannot be read: the sentence names the full key and what to write instead.</summary>
    public static OptionsValidationException Create(string key, string problem) => new(key, typeof(IConfiguration), [$"{key} {problem}"]);

    /// <summary>Validates all sections, so that every wrong setting is named at once.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException several)
        {
            throw new OptionsValidationException("", typeof(IConfiguration), several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
    }
}
