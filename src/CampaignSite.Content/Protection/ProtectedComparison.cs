namespace CampaignSite.Content.Protection;

/// <summary>Compares a campaign with the protected list. What takes danger away is never held back; what brings it needs both.</summary>
internal sealed class ProtectedComparison(Campaign campaign, ProtectedList list)
{
    private readonly ImmutableArray<string> _order = LabelOrder.Restore(list.Values.GetValueOrDefault(ProtectedSection.LabelOrder)?.Value, campaign.Labels);
    private readonly HashSet<string> _confirmedAddresses =
        [.. list.Values.Where(pair => pair.Key.StartsWith(ProtectedSection.Helpers + "/", StringComparison.Ordinal)).Select(pair => pair.Value.Value)];

    public static ImmutableArray<ProtectedDifference> Compare(Campaign campaign, ProtectedList listed)
    {
        var renamed = RenamedItems.Find(campaign, listed);
        var list = renamed.Follow();
        var comparison = new ProtectedComparison(campaign, list);
        var found = ProtectedValues.Collect(campaign, list).Values;
        return
        [
            .. list.Values.Where(pair => found.GetValueOrDefault(pair.Key)?.Value != pair.Value.Value && (found.ContainsKey(pair.Key) || !IsTitle(pair.Key)))
                .Select(pair => comparison.Differs(pair.Key, pair.Value, found.GetValueOrDefault(pair.Key))),
            .. found.Where(pair => !list.Values.ContainsKey(pair.Key) && !IsTitle(pair.Key)).Select(pair => comparison.Differs(pair.Key, null, pair.Value)),
            .. renamed.Differences,
        ];
    }

    // A title comes and goes with what it belongs to, which is told already.
    private static bool IsTitle(string key) => key.StartsWith(ProtectedSection.Titles + "/", StringComparison.Ordinal);

    private ProtectedDifference Differs(string key, ProtectedValue? listed, ProtectedValue? found)
    {
        var names = key.Split('/');
        var (section, name) = (names[0], names is [_, var first, ..] ? first : "");
        var effect = EffectOf(section, name, listed?.Value, found?.Value);
        var at = effect == ProtectedEffect.Safer && found is not null ? found.At : (listed ?? found)!.At;
        var diagnostic = new Diagnostic(
            at,
            effect == ProtectedEffect.Safer ? Severity.Warning : Severity.Error,
            effect == ProtectedEffect.Safer ? DiagnosticCode.Unlisted : DiagnosticCode.Unconfirmed,
            ProtectedMessages.For(key, listed?.Value, found, effect))
        {
            Needs = NeededBy(section, name),
        };
        return new ProtectedDifference(key, listed, found, effect, diagnostic);
    }

    // Nothing else may hide that a protection is lost.
    private string? NeededBy(string section, string name)
    {
        var tag = campaign.BaseLanguage.Tag;
        return section switch
        {
            ProtectedSection.Hosts or ProtectedSection.EmbassyLabel => PublisherReader.Path,
            ProtectedSection.QuietTexts => $"texts/{name}.{tag}.md",
            ProtectedSection.AtRisk => $"countries/{name}.md",
            ProtectedSection.OrganisationLabels => $"{PublisherReader.Path}\norganisations/{name}.{tag}.md",
            ProtectedSection.ActionLabels => $"{PublisherReader.Path}\nactions/{name}.{tag}.md",
            ProtectedSection.Helpers or ProtectedSection.Warnings or ProtectedSection.UnsafeOrganisations => $"organisations/{name}.{tag}.md",
            ProtectedSection.HelpActions or ProtectedSection.UnsafeActions => $"actions/{name}.{tag}.md",
            ProtectedSection.UnsafeHashtags => $"hashtags/{name}.{tag}.md",
            _ => null,
        };
    }

    private ProtectedEffect EffectOf(string section, string name, string? listed, string? found) => section switch
    {
        ProtectedSection.QuietPath => listed is null ? ProtectedEffect.Safer : ProtectedEffect.Held,
        ProtectedSection.Exit => ProtectedEffect.Held,
        ProtectedSection.LabelOrder => HeldWhere(listed is not null && LabelOrder.IsChanged(listed, campaign.Labels)),
        ProtectedSection.QuietTexts => HeldWhere(found is null && campaign.Text(name) is not null),
        ProtectedSection.AtRisk => HeldWhere(found is null),
        ProtectedSection.Labels or ProtectedSection.Unlinked =>
            listed is null ? ProtectedEffect.Safer : campaign.Labels.Find(name) is null ? ProtectedEffect.Refused : ProtectedEffect.Held,
        ProtectedSection.Hosts or ProtectedSection.EmbassyLabel => Weaker(listed, found),
        ProtectedSection.OrganisationLabels => campaign.Organisation(name) is null ? ProtectedEffect.Safer : Weaker(listed, found),
        ProtectedSection.ActionLabels => campaign.Action(name) is null ? ProtectedEffect.Safer : Weaker(listed, found),
        ProtectedSection.Helpers or ProtectedSection.HelpActions =>
            HeldWhere(found is not null && (section != ProtectedSection.HelpActions || !_confirmedAddresses.Contains(found))),
        ProtectedSection.Warnings or ProtectedSection.UnsafeOrganisations => HeldWhere(listed is not null && campaign.Organisation(name) is not null),
        ProtectedSection.UnsafeActions => HeldWhere(listed is not null && campaign.Action(name) is not null),
        ProtectedSection.UnsafeHashtags => HeldWhere(listed is not null && campaign.Hashtags.Any(tag => tag.Slug.Value == name)),
        ProtectedSection.Titles => ProtectedEffect.Safer,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "no such section"),
    };

    // What is gone whole has no address left that could harm.
    private static ProtectedEffect HeldWhere(bool isLessSafe) => isLessSafe ? ProtectedEffect.Held : ProtectedEffect.Safer;

    private ProtectedEffect Weaker(string? listed, string? found)
    {
        if (listed is null)
        {
            return ProtectedEffect.Safer;
        }

        if (campaign.Labels.Find(listed) is not { } before)
        {
            return ProtectedEffect.Refused;
        }

        return HeldWhere(found is null || campaign.Labels.Find(found) is not { } now || !IsStricter(now, before));
    }

    // By the order and the flags of the list: that of campaign.yml may be the slip.
    private bool IsStricter(SourceLabel one, SourceLabel other) => IsUnlinked(one) == IsUnlinked(other)
        ? _order.IndexOf(one.Id.Value) < _order.IndexOf(other.Id.Value)
        : IsUnlinked(one);

    private bool IsUnlinked(SourceLabel label) => label.IsUnlinked || list.Values.ContainsKey($"{ProtectedSection.Unlinked}/{label.Id}");
}
