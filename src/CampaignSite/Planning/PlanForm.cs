using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>The form as it was filled in, field by field: what was understood, and whether something was not.</summary>
public sealed record PlanForm
{
    private const int MaxEchoLength = 20;

    private static readonly ImmutableDictionary<string, Need> Needs =
        Enum.GetValues<Need>().ToImmutableDictionary(PlanRequest.WordOf, StringComparer.Ordinal);

    /// <summary>As it was typed, cut after the length of any sensible input.</summary>
    public string Input { get; private init; } = "";

    public int? Minutes { get; private init; }

    public CountryCode? Country { get; private init; }

    public ImmutableSortedSet<Need> Without { get; private init; } = [];

    /// <summary>False for an address that only fills in the other fields: no plan was asked for yet.</summary>
    public bool HasMinutes { get; private init; }

    public bool HasWrongMinutes { get; private init; }

    public bool HasWrongCountry { get; private init; }

    public bool HasWrongWithout { get; private init; }

    /// <summary>Nothing of it was in the address.</summary>
    public bool IsEmpty { get; private init; }

    public bool IsWrong => HasWrongMinutes || HasWrongCountry || HasWrongWithout;

    /// <summary>Null until minutes were given and everything was understood.</summary>
    public PlanRequest? Request => Minutes is { } minutes && !IsWrong ? new PlanRequest(minutes, Country, Without) : null;

    /// <summary>Reads what an address says, each field as often as it occurs; a blank means nothing chosen, except for the minutes.</summary>
    public static PlanForm Read(IReadOnlyList<string?> minutes, IReadOnlyList<string?> country, IReadOnlyList<string?> without)
    {
        var number = minutes.Count == 1 ? Number(minutes[0]) : null;
        var place = CountryChoice.Parse(country);
        var needs = without.Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        return new PlanForm
        {
            IsEmpty = minutes.Count + country.Count + without.Count == 0,
            Input = Cut(minutes.Count > 0 ? minutes[0] : null),
            Minutes = number,
            Country = place.Country,
            Without = [.. needs.Where(word => Needs.ContainsKey(word!)).Select(word => Needs[word!])],
            HasMinutes = minutes.Count > 0,
            HasWrongMinutes = minutes.Count > 0 && number is null,
            HasWrongCountry = place.IsWrong,
            HasWrongWithout = needs.Exists(word => !Needs.ContainsKey(word!)),
        };
    }

    // Digits of every script: who reads Arabic may well type ٥.
    private static int? Number(string? text)
    {
        var digits = text?.Trim() ?? "";
        if (digits.Length is 0 or > 3 || !digits.All(char.IsDigit))
        {
            return null;
        }

        var number = digits.Aggregate(0, (sum, digit) => (sum * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit));
        return number is >= PlanRequest.MinMinutes and <= PlanRequest.MaxMinutes ? number : null;
    }

    private static string Cut(string? text)
    {
        var typed = text?.Trim() ?? "";
        return typed.Length <= MaxEchoLength ? typed : typed[..(char.IsHighSurrogate(typed[MaxEchoLength - 1]) ? MaxEchoLength - 1 : MaxEchoLength)];
    }
}
