using System.Security.Cryptography;
using System.Text;
using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>
/// A report that a contact did not work, begun by the link beside it. The link names the contact by its hash, so that no one can make a
/// link that puts words of their own into our form, and a contact that has changed since is not filled in.
/// </summary>
/// <param name="What">The contact in words, for those who hear the link without seeing its place.</param>
public sealed record ContactReport(CountryCode Country, string Value, string What)
{
    /// <summary>The form, without the reader's language.</summary>
    public string Address => $"/suggest?page={PageAddresses.Country(Country)}&contact={Key(Value)}";

    /// <summary>What the form begins with, or null where the country has no such contact.</summary>
    public static string? Begin(Country country, string key, InterfaceWords words)
    {
        var (label, shown) = country.Offices.SelectMany(one => Contacts(one.Office, words)).FirstOrDefault(contact => Key(contact.Value) == key) switch
        {
            (null, _) => (null, null),
            var (name, value) when name == words.Telephone => (name, TelephoneNumber.Format(value)),
            var (name, value) => (name, value.Replace("\n", ", ", StringComparison.Ordinal)),
        };
        return label is null ? null : words.ContactDidNotWork.Replace("{contact}", $"{label}, {shown}", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Label, string Value)> Contacts(Office office, InterfaceWords words) =>
        new[] { (words.Website, office.Website), (words.Address, office.Address) }
            .Concat(office.Emails.Select(email => (words.Email, (ContactField?)email)))
            .Concat(office.Phones.Select(phone => (words.Telephone, (ContactField?)phone)))
            .Where(contact => contact.Item2 is not null)
            .Select(contact => (contact.Item1, contact.Item2!.Value));

    // Six figures: enough to tell the contacts of one country from one another, and no more bytes than that.
    private static string Key(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..6];
}
