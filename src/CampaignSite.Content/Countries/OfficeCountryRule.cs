using PhoneNumbers;

namespace CampaignSite.Content.Countries;

/// <summary>An office on a country's page may be in another country: an envelope with the wrong country comes back.</summary>
internal static class OfficeCountryRule
{
    /// <summary>Warns of a number whose calling code is another country's.</summary>
    public static void CheckNumber(Location at, string e164, CountryCode standsIn, LoadContext context)
    {
        var owners = CountriesOf(e164);
        if (standsIn.Value.Length > 0 && owners.Count > 0 && !owners.Contains(standsIn.Value, StringComparer.Ordinal))
        {
            context.Bag.Warning(at, DiagnosticCode.OfficeAbroad,
                $"“{e164}” is a number of {string.Join(" or ", owners)}, and the office is in {standsIn}; check the number again, or say with “country” where the office is");
        }
    }

    /// <summary>
    /// The countries a number can belong to, as <see cref="CountryCode.Value"/>: those in which it is valid, or all of its calling code where it is
    /// valid in none. None for a code of no country, such as +800 and +870 (ITU-T E.164).
    /// </summary>
    /// <param name="e164">With its plus.</param>
    internal static IReadOnlyList<string> CountriesOf(string e164)
    {
        if (TelephoneNumber.Parse(e164) is not { } number)
        {
            return [];
        }

        var numbers = PhoneNumberUtil.GetInstance();
        var regions = numbers.GetRegionCodesForCountryCode(number.CountryCode).Where(region => region.Length == 2 && char.IsAsciiLetter(region[0])).ToList();
        var valid = regions.Where(region => numbers.IsValidNumberForRegion(number, region)).ToList();
        return [.. (valid.Count > 0 ? valid : regions).Select(region => region.ToLowerInvariant())];
    }

    /// <summary>Warns of an office that the pages of several countries name without saying where it is.</summary>
    public static void Check(LoadContext context)
    {
        foreach (var shared in context.Deferred.OfficesWithoutCountry.GroupBy(one => one.Address, StringComparer.Ordinal)
            .Where(group => group.Select(one => one.Page).Distinct().Count() > 1))
        {
            foreach (var (at, address, page) in shared)
            {
                context.Bag.Warning(at, DiagnosticCode.OfficeAbroad,
                    $"“{address}” is on the pages of several countries, and an envelope from this page would say {page}; say with “country” where the office is");
            }
        }
    }
}
