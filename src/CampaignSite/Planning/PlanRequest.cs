using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>What a plan is made of; it lives in an address and nowhere else.</summary>
/// <param name="Minutes">1 to 240.</param>
/// <param name="Country">Null where the reader did not say.</param>
/// <param name="Without">What the reader will not use.</param>
public sealed record PlanRequest(int Minutes, CountryCode? Country, ImmutableSortedSet<Need> Without)
{
    public const int MinMinutes = 1;
    public const int MaxMinutes = 240;

    /// <summary>Without language prefix: <c>/plan?minutes=5&amp;country=is&amp;without=phone&amp;without=money</c>.</summary>
    public string Address =>
        $"/plan?minutes={Minutes.ToString(CultureInfo.InvariantCulture)}{(Country is { } country ? $"&country={country}" : "")}"
        + string.Concat(Without.Select(need => $"&without={WordOf(need)}"));

    /// <summary>As content and addresses write it: <c>public-name</c>.</summary>
    public static string WordOf(Need need) => JsonNamingPolicy.KebabCaseLower.ConvertName(need.ToString());
}
