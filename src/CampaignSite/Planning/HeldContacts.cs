using System.Collections.Immutable;
using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>What is held to reach an office and is sure enough to be filled in or dialled without a second look.</summary>
public sealed record HeldContacts
{
    private HeldContacts()
    {
    }

    /// <summary>Those that are sure.</summary>
    public ImmutableArray<ContactField> Phones { get; private init; }

    public string? Mailbox { get; private init; }

    /// <summary>The postal address.</summary>
    public string? Address { get; private init; }

    /// <summary>A page that finds one's own representative.</summary>
    public string? Find { get; private init; }

    public string? Website { get; private init; }

    /// <summary>Something is held that is not sure.</summary>
    private bool HasUnsure { get; init; }

    public IEnumerable<ContactMeans> Means => new (ContactMeans Means, bool IsHeld)[]
    {
        (ContactMeans.Form, Find is not null),
        (ContactMeans.Site, Website is not null),
        (ContactMeans.Telephone, !Phones.IsEmpty),
        (ContactMeans.Mail, Mailbox is not null),
        (ContactMeans.Post, Address is not null),
    }.Where(one => one.IsHeld).Select(one => one.Means);

    public static HeldContacts From(Office office) => new HeldContacts
    {
        Phones = [.. office.Phones.Where(phone => !Unsure(phone))],
        Mailbox = Sure(office.Email),
        Address = Sure(office.Address),
        Find = office.Find,
        Website = office.Website?.Value,
        HasUnsure = office.Phones.Any(Unsure) || Unsure(office.Email) || Unsure(office.Address),
    };

    public ContactReach ReachFor(ContactNeed need)
    {
        var isHeld = need switch
        {
            ContactNeed.Telephone => !Phones.IsEmpty,
            ContactNeed.Writing => Mailbox is not null || Address is not null || Find is not null,
            _ => Means.Any(),
        };
        return isHeld ? ContactReach.Direct : HasUnsure || Means.Any() ? ContactReach.Indirect : ContactReach.Nothing;
    }

    private static string? Sure(ContactField? field) => Unsure(field) ? null : field?.Value;

    private static bool Unsure(ContactField? field) => field is { Confidence: Confidence.Low };
}
