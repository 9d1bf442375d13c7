using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>A wrong setting as the platform's own exception, and the sentences that the command line prints of it.</summary>
internal static class OptionsErrors
{
    /// <summary>For what is checked before there are options: the sentence names the full key and what to write instead.</summary>
    public static OptionsValidationException Create(string key, string problem) => new(key, typeof(IConfiguration), [$"{key} {problem}"]);

    /// <summary>One sentence a setting; null where something else went wrong.</summary>
    public static IReadOnlyList<string>? SentencesOf(Exception thrown) => thrown switch
    {
        OptionsValidationException wrong => [.. wrong.Failures.Distinct()],

        // More than one section is wrong.
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => [.. several.InnerExceptions.SelectMany(inner => SentencesOf(inner)!).Distinct()],
        _ => null,
    };
}
