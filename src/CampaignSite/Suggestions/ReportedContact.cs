using CampaignSite.Content.Countries;

namespace CampaignSite.Suggestions;

/// <summary>Which contact did not work, in words of the content alone: nothing of it is typed by a visitor.</summary>
/// <param name="Office">As editors call it: <c>gb/embassy</c>.</param>
/// <param name="Field">The key of the content: <c>website</c>, <c>address</c>, <c>email</c>, <c>phones</c>.</param>
public sealed record ReportedContact(string Office, string Field)
{
    public static ReportedContact From(CountryCode country, Office office, string field)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new($"{country.Value}/{office.Id}", field);
    }
}
