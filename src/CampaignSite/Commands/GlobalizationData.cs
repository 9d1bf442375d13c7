using System.Globalization;

namespace CampaignSite.Commands;

/// <summary>Names of languages and countries, plural rules and dates come from ICU, which some systems install in part or not at all.</summary>
internal static class GlobalizationData
{
    /// <summary>A sentence with the cure, or null where all is there.</summary>
    /// <param name="isPresent">Whether the platform has data of its own for a language tag.</param>
    public static string? FindProblem(Predicate<string> isPresent)
    {
        // In its invariant mode the platform knows no language at all; English alone is what small distributions install.
        return !isPresent("en") ? "globalization-invariant mode has no names of languages and countries; install ICU and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"
            : !isPresent("ru") ? "ICU is installed with English alone; install its data for all languages (on Alpine Linux the package icu-data-full)"
            : null;
    }

    public static bool IsPresent(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).NativeName.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
