using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>What must be read beside a contact once it has left the page: when somebody looked, what is missing and why, what a site is.</summary>
internal static class OfficeNote
{
    public static IEnumerable<string> Of(Reader reader, Office office)
    {
        var (words, campaign) = (reader.Words, reader.Campaign);
        var site = office.Website is { Confidence: not Confidence.Low } sure ? sure.Value : null;
        if (office.Note is { } note)
        {
            yield return note.In(reader.Language);
        }

        foreach (var phone in office.Phones.Where(phone => phone is { Note: not null, Confidence: not Confidence.Low }))
        {
            yield return $"{phone.Value}: {phone.Note!.In(reader.Language)}";
        }

        if (office.Address is { Note: { } where, Confidence: not Confidence.Low })
        {
            yield return $"{words.Address}: {where.In(reader.Language)}";
        }

        yield return LookedAt(reader, office.Checked);
        if (campaign.IsOld(office.Checked, campaign.Freshness.Contacts))
        {
            yield return site is null ? words.ConfirmNoSite : words.ConfirmFirst;
        }

        var unsure = Unsure(words, office).Distinct().ToList();
        if (unsure.Count > 0)
        {
            yield return words.CardUnsure.Replace("{fields}", string.Join(", ", unsure), StringComparison.Ordinal);
        }

        if (campaign.Labels.ForAddress(site) is { } label)
        {
            // In an address book “this site” would be ours.
            yield return $"{new Uri(site!).Host}: {label.Warning.In(reader.Language)}";
        }
    }

    // Never “twelve days ago”: a card lies in a phone for years.
    private static string LookedAt(Reader reader, Check check)
    {
        var words = reader.Words;
        var sentence = check switch
        {
            { How: CheckMethod.NotChecked } => words.NotCheckedText,
            { SourceDate: { } seen } when seen.Last < check.On => words.CheckedAgainst
                .Replace("{date}", reader.Day(check.On), StringComparison.Ordinal)
                .Replace("{what}", words.Of(check.How), StringComparison.Ordinal)
                .Replace("{seen}", reader.Date(seen), StringComparison.Ordinal),
            _ => words.CheckedOn.Replace("{date}", reader.Day(check.On), StringComparison.Ordinal),
        };
        return sentence.EndsWith('.') ? sentence : $"{sentence}.";
    }

    private static IEnumerable<string> Unsure(InterfaceWords words, Office office)
    {
        if (office.Phones.Any(phone => phone.Confidence == Confidence.Low))
        {
            yield return words.Telephone;
        }

        foreach (var (field, name) in new[] { (office.Email, words.Email), (office.Website, words.Website), (office.Address, words.Address) })
        {
            if (field is { Confidence: Confidence.Low })
            {
                yield return name;
            }
        }
    }
}
