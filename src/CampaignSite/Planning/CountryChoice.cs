using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>The country that a form or an address names.</summary>
/// <param name="Country">Null where none was named, or what is no country.</param>
/// <param name="IsWrong">Something was named that is no country, or several values.</param>
public readonly record struct CountryChoice(CountryCode? Country, bool IsWrong)
{
    /// <summary>Reads every value of the field; a blank is no choice. In capitals too, for a code that somebody typed.</summary>
    public static CountryChoice Parse(params IReadOnlyList<string?> values) => values switch
    {
        [] => default,
        [var one] when string.IsNullOrWhiteSpace(one) => default,
        [{ } one] when CountryCode.TryParse(one.Trim().ToLowerInvariant(), out var code) => new(code, IsWrong: false),
        _ => new(null, IsWrong: true),
    };
}
