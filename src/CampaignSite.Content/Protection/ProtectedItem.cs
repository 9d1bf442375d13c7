namespace CampaignSite.Content.Protection;

/// <summary>An item whose values the protected list can hold.</summary>
/// <param name="Kind">The word before its slug in the section of titles.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Slug">Its name.</param>
/// <param name="ContentIn">What it says in a language.</param>
internal sealed record ProtectedItem(string Kind, string Folder, Slug Slug, Func<Language, LocalizedContent> ContentIn)
{
    private const string TextKind = "text";
    private const string OrganisationKind = "organisation";
    private const string ActionKind = "action";
    private const string HashtagKind = "hashtag";

    /// <summary>As the section of titles names it.</summary>
    public string Name => NameFor(Kind, Slug.Value);

    public static IEnumerable<ProtectedItem> All(Campaign campaign) =>
    [
        .. campaign.Texts.Select(one => new ProtectedItem(TextKind, "texts", one.Slug, one.Translations.In)),
        .. campaign.Organisations.Select(one => new ProtectedItem(OrganisationKind, "organisations", one.Slug, one.Translations.In)),
        .. campaign.Actions.Select(one => new ProtectedItem(ActionKind, "actions", one.Slug, one.Translations.In)),
        .. campaign.Hashtags.Select(one => new ProtectedItem(HashtagKind, "hashtags", one.Slug, one.Translations.In)),
    ];

    /// <summary>The item that a key of the list is about, as the section of titles names it; null where it is about none.</summary>
    public static string? NameIn(string key) => key.Split('/') is [var section, var name, ..] ? NameIn(section, name) : null;

    private static string? NameIn(string section, string name) => section switch
    {
        ProtectedSection.Titles => name,
        ProtectedSection.QuietTexts => NameFor(TextKind, name),
        ProtectedSection.OrganisationLabels or ProtectedSection.Helpers or ProtectedSection.Warnings or ProtectedSection.UnsafeOrganisations => NameFor(OrganisationKind, name),
        ProtectedSection.ActionLabels or ProtectedSection.HelpActions or ProtectedSection.UnsafeActions => NameFor(ActionKind, name),
        ProtectedSection.UnsafeHashtags => NameFor(HashtagKind, name),
        _ => null,
    };

    private static string NameFor(string kind, string slug) => $"{kind}-{slug}";
}
