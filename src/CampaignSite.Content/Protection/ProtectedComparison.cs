using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Content.Protection;

/// <summary>Compares a campaign with the protected list. What takes danger away is never held back; what brings it needs both.</summary>
internal sealed class ProtectedComparison
{
    private readonly Campaign _campaign;
    private readonly ProtectedList _list;
    private readonly HashSet<string> _confirmedAddresses;

    private ProtectedComparison(Campaign campaign, ProtectedList list)
    {
        (_campaign, _list) = (campaign, list);
        _confirmedAddresses =
            [.. list.Values.Where(pair => pair.Key.StartsWith(ProtectedSection.Helpers + "/", StringComparison.Ordinal)).Select(pair => pair.Value.Value)];
    }

    public static ImmutableArray<ProtectedDifference> Compare(Campaign campaign, ProtectedList list)
    {
        var comparison = new ProtectedComparison(campaign, list);
        var found = ProtectedValues.Collect(campaign, list).Values;
        return
        [
            .. list.Values.Where(pair => found.GetValueOrDefault(pair.Key)?.Value != pair.Value.Value)
                .Select(pair => comparison.Differs(pair.Key, pair.Value, found.GetValueOrDefault(pair.Key))),
            .. found.Where(pair => !list.Values.ContainsKey(pair.Key)).Select(pair => comparison.Differs(pair.Key, null, pair.Value)),
        ];
    }

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
            ProtectedMessages.For(key, listed?.Value, found, effect));
        return new ProtectedDifference(key, listed, found, effect, diagnostic);
    }

    private ProtectedEffect EffectOf(string section, string name, string? listed, string? found) => section switch
    {
        ProtectedSection.QuietPath => listed is null ? ProtectedEffect.Safer : ProtectedEffect.Held,
        ProtectedSection.Exit => ProtectedEffect.Held,
        ProtectedSection.QuietTexts => Lost(found, _campaign.Text(name) is not null),
        ProtectedSection.AtRisk => Lost(found, canBeHeld: true),
        ProtectedSection.Labels or ProtectedSection.Unlinked => listed is null ? ProtectedEffect.Safer : Lost(null, _campaign.Labels.Find(name) is not null),
        ProtectedSection.Hosts => Weaker(listed, found),
        ProtectedSection.OrganisationLabels => _campaign.Organisation(name) is null ? ProtectedEffect.Safer : Weaker(listed, found),
        ProtectedSection.ActionLabels => _campaign.Action(name) is null ? ProtectedEffect.Safer : Weaker(listed, found),
        ProtectedSection.Helpers or ProtectedSection.HelpActions =>
            found is null || (section == ProtectedSection.HelpActions && _confirmedAddresses.Contains(found)) ? ProtectedEffect.Safer : ProtectedEffect.Held,
        ProtectedSection.Warnings => listed is null || _campaign.Organisation(name) is null ? ProtectedEffect.Safer : ProtectedEffect.Held,
        ProtectedSection.UnsafeActions => listed is null ? ProtectedEffect.Safer : Lost(null, _campaign.Action(name) is not null),
        ProtectedSection.UnsafeOrganisations => listed is null ? ProtectedEffect.Safer : Lost(null, _campaign.Organisation(name) is not null),
        _ => listed is null ? ProtectedEffect.Safer : Lost(null, _campaign.Hashtags.Any(tag => tag.Slug.Value == name)),
    };

    private static ProtectedEffect Lost(string? found, bool canBeHeld) =>
        found is not null ? ProtectedEffect.Safer : canBeHeld ? ProtectedEffect.Held : ProtectedEffect.Refused;

    // The labels of campaign.yml stand in order, the strictest first.
    private ProtectedEffect Weaker(string? listed, string? found)
    {
        if (listed is null)
        {
            return ProtectedEffect.Safer;
        }

        if (_campaign.Labels.Find(listed) is not { } before)
        {
            return ProtectedEffect.Refused;
        }

        return found is not null && _campaign.Labels.Find(found) is { } now && now.IsStricterThan(before) && (now.IsUnlinked || !before.IsUnlinked)
            ? ProtectedEffect.Safer
            : ProtectedEffect.Held;
    }
}
