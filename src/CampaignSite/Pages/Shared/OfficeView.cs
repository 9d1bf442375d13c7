using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Shared;

/// <summary>An office as a page shows it: whether it may be relied on is decided here, once.</summary>
public sealed class OfficeView(Campaign campaign, Office office, string title, string? countryName)
{
    public Office Office { get; } = office;

    public string Title { get; } = title;

    /// <summary>Past the limit.</summary>
    public bool IsOld { get; } = campaign.IsOld(office.Checked, campaign.Freshness.Contacts);

    /// <summary>Past the limit, or a field that nobody is sure of: then the office's own site comes first, with the advice to confirm.</summary>
    public bool ConfirmFirst { get; } =
        campaign.IsOld(office.Checked, campaign.Freshness.Contacts)
        || office.Phones.Any(phone => phone.Confidence == Confidence.Low)
        || office.Address is { Confidence: Confidence.Low }
        || office.Email is { Confidence: Confidence.Low };

    /// <summary>What must be said before this office's links: its site, its mailbox, its search, the page somebody looked at.</summary>
    public IReadOnlyList<AppliedLabel> Labels { get; } =
    [
        .. new[] { office.Website?.Value, office.Find, office.Checked.Source }
            .Select(campaign.Labels.ForAddress).Append(campaign.Labels.ForMailbox(office.Email?.Value)).OfType<AppliedLabel>().Distinct(),
    ];

    /// <summary>The address as it goes on an envelope: who, where, which country.</summary>
    public string Envelope { get; } = string.Join('\n', new[] { title, office.Address?.Value, countryName }.OfType<string>());

    /// <summary>A contact of this office for those who hear a button without seeing its place: “Telephone, Embassy of Russia, London”; with the number where there are several.</summary>
    public string Called(string contact, ContactField? phone = null) =>
        phone is not null && Office.Phones.Length > 1 ? $"{contact} {PhoneText.Of(phone.Value)}, {Title}" : $"{contact}, {Title}";

    /// <summary>The country whose page a report that a contact did not work is about; null where no report is asked for.</summary>
    public CountryCode? ReportTo { get; init; }

    public bool HasContact => IsContact(Office);

    /// <summary>The office with only what is true without a word beside it; null where that leaves no way to reach it.</summary>
    public Office? Plain
    {
        get
        {
            var plain = Office with
            {
                Address = Kept(Office.Address),
                Phones = [.. Office.Phones.Where(phone => Kept(phone) is not null)],
                Email = campaign.Labels.ForMailbox(Office.Email?.Value) is null ? Kept(Office.Email) : null,
                Website = Labels.Count > 0 ? null : Kept(Office.Website),
            };
            return ConfirmFirst || Office.Note is not null || !IsContact(plain) ? null : plain;
        }
    }

    private static bool IsContact(Office office) => office.Address is not null || !office.Phones.IsEmpty || office.Email is not null;

    // “Consular section”, “at night”: without its note a number is another one.
    private static ContactField? Kept(ContactField? field) => field is { Note: null, Confidence: not Confidence.Low } ? field : null;
}
