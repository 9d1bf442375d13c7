namespace CampaignSite.Content.Protection;

/// <summary>The sections of the protected list and how each is written.</summary>
internal static class ProtectedSection
{
    public const string QuietPath = "quiet-path";
    public const string EmbassyLabel = "embassy-label";
    public const string LabelOrder = "label-order";
    public const string QuietTexts = "quiet-texts";
    public const string AtRisk = "at-risk";
    public const string Exit = "exit";
    public const string Labels = "labels";
    public const string Unlinked = "unlinked";
    public const string Hosts = "hosts";
    public const string OrganisationLabels = "organisation-labels";
    public const string ActionLabels = "action-labels";
    public const string Helpers = "helpers";
    public const string HelpActions = "help-actions";
    public const string Warnings = "warnings";
    public const string UnsafeActions = "unsafe-actions";
    public const string UnsafeOrganisations = "unsafe-organisations";
    public const string UnsafeHashtags = "unsafe-hashtags";
    public const string Titles = "titles";

    /// <summary>One text.</summary>
    public static ImmutableArray<string> Texts { get; } = [QuietPath, EmbassyLabel, LabelOrder];

    /// <summary>A list of names.</summary>
    public static ImmutableArray<string> Lists { get; } = [QuietTexts, AtRisk, Unlinked];

    /// <summary>A value for each name.</summary>
    public static ImmutableArray<string> Maps { get; } = [Exit, Hosts, OrganisationLabels, ActionLabels, HelpActions];

    /// <summary>Several values for each name.</summary>
    public static ImmutableArray<string> DeepMaps { get; } = [Labels, Helpers, Warnings, UnsafeActions, UnsafeOrganisations, UnsafeHashtags, Titles];

    /// <summary>In the order in which a list is written.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        QuietPath, QuietTexts, AtRisk, Exit, EmbassyLabel, LabelOrder, Labels, Unlinked, Hosts, OrganisationLabels, ActionLabels, Helpers, HelpActions, Warnings,
        UnsafeActions, UnsafeOrganisations, UnsafeHashtags, Titles,
    ];
}
