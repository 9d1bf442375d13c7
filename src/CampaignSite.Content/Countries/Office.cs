using CampaignSite.Content.Checks;

namespace CampaignSite.Content.Countries;

/// <summary>An office one can reach: an embassy, a consulate, a parliament, a mission, a ministry.</summary>
public sealed record Office
{
    /// <summary>What editors call it: <c>embassy</c>, <c>foreign-ministry</c>, <c>consulate-bonn</c>; one of its country.</summary>
    public string Id { get; init; } = "";

    public LocalizedText? Name { get; init; }

    public LocalizedText? City { get; init; }

    /// <summary>Where it is, if not in the country of its page: a mission to the United Nations is in New York.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The country it is in.</summary>
    /// <param name="page">The country whose page names it.</param>
    public CountryCode StandsIn(CountryCode page) => Country ?? page;

    /// <summary>A postal address; lines are divided by line feeds.</summary>
    public ContactField? Address { get; init; }

    /// <summary>E.164.</summary>
    public ImmutableArray<ContactField> Phones { get; init; } = [];

    /// <summary>In the editor's order.</summary>
    public ImmutableArray<ContactField> Emails { get; init; } = [];

    /// <summary>The mailbox that letters go to: the first.</summary>
    public ContactField? Email => Emails.FirstOrDefault();

    public ContactField? Website { get; init; }

    /// <summary>A page that finds one's own representative.</summary>
    public string? Find { get; init; }

    public OfficeHolder? Holder { get; init; }

    public GeoPoint? Location { get; init; }

    public LocalizedText? Note { get; init; }

    public required Check Checked { get; init; }
}
