using System.Xml.Linq;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Copies;

/// <summary>An embassy in one line: where it is, how it is reached, how sure each field is, when somebody looked.</summary>
internal sealed class EmbassyLine(Reader reader, GuideProse prose, GuideReferences references)
{
    public XElement Of(Country country)
    {
        var (words, office) = (reader.Words, country.Embassy!);
        var name = string.Join(", ", new[] { reader.Country(country.Code), office.Name?.In(reader.Language), office.City?.In(reader.Language) }.OfType<string>());
        var contacts = office.Phones.Select(phone => Field(phone, PhoneText.Of(phone.Value)))
            .Concat(office.Email is { } email ? [Field(email, email.Value)] : [])
            .ToList();
        if (contacts.Count == 0)
        {
            contacts.Add(office.Website is { } site ? Site(site) : [new XText(words.NoContact.TrimEnd('.'))]);
        }

        var after = new[] { office.Note?.In(reader.Language), CheckText.Of(reader, office.Checked), ToConfirm(office) };
        return new XElement("li",
            new XElement("b", $"{name}:"), " ",
            contacts.Select((contact, index) => index == 0 ? contact : contact.Prepend(new XText("; "))),
            $". {string.Join(' ', after.OfType<string>())}");
    }

    private string? ToConfirm(Office office) =>
        reader.Campaign.IsOld(office.Checked, reader.Campaign.Freshness.Contacts) && office.Checked.How != CheckMethod.NotChecked ? reader.Words.ConfirmNoSite : null;

    private IEnumerable<XNode> Field(ContactField field, string shown)
    {
        var remarks = new[] { field.Confidence == Confidence.Low ? reader.Words.NotConfirmed : null, field.Note?.In(reader.Language) }.OfType<string>().ToList();
        return remarks.Count == 0 ? [prose.Address(shown)] : [prose.Address(shown), new XText($" ({string.Join("; ", remarks)})")];
    }

    private IEnumerable<XNode> Site(ContactField site)
    {
        if (reader.Campaign.Labels.ForAddress(site.Value) is not { } label)
        {
            return Field(site, site.Value);
        }

        references.Warn(label);
        return Field(site, site.Value).Prepend(new XText(" ")).Prepend(new XElement("strong", $"[{label.Name.In(reader.Language)}]"));
    }
}
