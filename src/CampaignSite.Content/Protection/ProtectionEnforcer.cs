using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Protection;

/// <summary>
/// Makes a campaign whose less safe changes are not confirmed as safe as both versions of it: what was protected stays so, an address that
/// was changed is not shown, neither the new one nor the old.
/// </summary>
internal sealed class ProtectionEnforcer(SiteDescription site, Campaign less, ImmutableArray<ProtectedDifference> differences)
{
    /// <summary>An empty page: where “Leave” leads when no way out is confirmed.</summary>
    private const string EmptyPage = "about:blank";

    private readonly ILookup<string, ProtectedDifference> _bySection = differences.ToLookup(one => one.Section, StringComparer.Ordinal);

    // Actions ask for the addresses of all organisations, before and after.
    private ImmutableArray<(Organisation Before, Organisation Safe)> Both => field.IsDefault ? field = [.. less.Organisations.Select(one => (one, Safe(one)))] : field;

    private HashSet<string> ShownHosts => field ??= [.. Both.SelectMany(one => new[] { one.Safe.Url, one.Safe.Donate }).OfType<string>().Select(WebAddress.HostOf)];

    /// <summary>True where the settings or their labels have a safe form, with which every item is read again.</summary>
    public bool ChangesSettings => differences.Any(one => one.Section is ProtectedSection.Labels or ProtectedSection.Unlinked or ProtectedSection.Hosts
        or ProtectedSection.LabelOrder or ProtectedSection.QuietPath or ProtectedSection.EmbassyLabel or ProtectedSection.AtRisk);

    public CampaignSettings Apply(CampaignSettings settings)
    {
        if (!ChangesSettings)
        {
            return settings;
        }

        var labels = Apply(settings.Labels);
        var isPathHeld = Slug.TryParse(In(ProtectedSection.QuietPath).FirstOrDefault()?.Listed?.Value, out var path);
        var office = In(ProtectedSection.EmbassyLabel).FirstOrDefault()?.Listed?.Value ?? settings.EmbassyLabel?.Id.Value;
        return settings with
        {
            Labels = labels,
            Quiet = isPathHeld ? settings.Quiet with { Path = path } : settings.Quiet,
            EmbassyLabel = office is null ? null : labels.Find(office),
            AtRisk = settings.AtRisk.Union(In(ProtectedSection.AtRisk).Select(one => CountryCode.TryParse(one.Name, out var code) ? code : (CountryCode?)null).OfType<CountryCode>()),
        };
    }

    /// <summary>Texts that were quiet are read as quiet ones, items that had a label with it.</summary>
    public IReadOnlyList<DocumentFile> Apply(IReadOnlyList<DocumentFile> documents)
    {
        var quiet = In(ProtectedSection.QuietTexts).Select(one => one.Name).ToHashSet();
        var organisations = In(ProtectedSection.OrganisationLabels).ToDictionary(one => one.Name, one => one.Listed!.Value);
        var actions = In(ProtectedSection.ActionLabels).ToDictionary(one => one.Name, one => one.Listed!.Value);
        return [.. documents.Select(Changed)];

        DocumentFile Changed(DocumentFile file) => Safe(file) is { } safe ? file with { Changed = safe } : file;

        Document? Safe(DocumentFile document)
        {
            var (kind, name, isBase) = (document.Path.Kind, document.Path.Name, document.Language?.Equals(less.BaseLanguage) == true);
            if (kind == ContentKind.Text && quiet.Contains(name))
            {
                var without = Without(document.Document, "share", "quiet");
                return isBase ? With(without, "quiet", "true") : without;
            }

            var labels = kind == ContentKind.Organisation ? organisations : kind == ContentKind.Action ? actions : null;
            return isBase && labels?.GetValueOrDefault(name) is { } label ? With(Without(document.Document, "label"), "label", label) : null;
        }
    }

    /// <summary>Hosts keep the label of the list, labels their order and their flag, and a warning that was changed says so.</summary>
    private SourceLabels Apply(SourceLabels labels)
    {
        var changed = In(ProtectedSection.Labels).Select(one => one.Name).ToHashSet();
        var unlinked = In(ProtectedSection.Unlinked).Select(one => one.Name).ToHashSet();
        var hosts = In(ProtectedSection.Hosts).ToDictionary(one => one.Name, one => one.Listed!.Value);
        var order = In(ProtectedSection.LabelOrder).FirstOrDefault() is { } difference ? LabelOrder.Restore(difference.Listed?.Value, labels) : [];
        return labels.Keeping(Safe, hosts);

        SourceLabel Safe(SourceLabel label) => label with
        {
            Rank = order.IsEmpty ? label.Rank : order.IndexOf(label.Id.Value),
            IsUnlinked = label.IsUnlinked || unlinked.Contains(label.Id.Value),
            Warning = changed.Contains(label.Id.Value)
                ? Text(language => $"{label.Warning.In(language)} {less.Words[language.Tag].Text(site.UnconfirmedWarning)}")
                : label.Warning,
        };
    }

    public Campaign Apply(Campaign campaign) => campaign with
    {
        Exit = Exit(campaign),
        // A check of one page says nothing of the page that replaces it.
        ExitChecked = campaign.ExitChecked.RemoveRange(In(ProtectedSection.Exit).Select(one => one.Name)),
        Organisations = [.. campaign.Organisations.Select(Safe)],
        Actions = [.. campaign.Actions.Select(Safe)],
        Hashtags = [.. campaign.Hashtags.Select(Safe)],
    };

    private LocalizedText Exit(Campaign campaign)
    {
        var doubtful = In(ProtectedSection.Exit).Select(one => one.Name).ToHashSet();
        var confirmed = campaign.Languages.FirstOrDefault(language => !doubtful.Contains(language.Tag));
        var instead = confirmed is null ? EmptyPage : campaign.Exit.In(confirmed);
        return doubtful.Count == 0 ? campaign.Exit : Text(language => doubtful.Contains(language.Tag) ? instead : campaign.Exit.In(language));
    }

    private Organisation Safe(Organisation organisation)
    {
        var addresses = In(ProtectedSection.Helpers).Where(one => one.Name == organisation.Slug.Value).Select(one => one.Part).ToHashSet();
        if (addresses.Contains("url"))
        {
            organisation = organisation with { Url = null };
        }

        if (addresses.Contains("donate"))
        {
            organisation = organisation with { Donate = null };
        }

        if (organisation.Help is { } help && addresses.Any(part => part.StartsWith("channel-", StringComparison.Ordinal)))
        {
            organisation = organisation with { Help = help with { Channel = Text(language => less.Words[language.Tag].Text(site.UnconfirmedChannel)) } };
        }

        if (Has(ProtectedSection.UnsafeOrganisations, organisation.Slug))
        {
            return organisation with { Status = Status.Unsafe, Url = null, Donate = null, Translations = organisation.Translations.Select((language, content) => new LocalizedOrganisation(content, content.WrittenWarning, Confirmed(ProtectedSection.UnsafeOrganisations, organisation.Slug, content.WrittenReason, language))) };
        }

        return Has(ProtectedSection.Warnings, organisation.Slug)
            ? organisation with { Url = null, Donate = null, Translations = organisation.Translations.Select((language, content) => new LocalizedOrganisation(content, content.WrittenWarning ?? Unconfirmed(language), content.WrittenReason)) }
            : organisation;
    }

    private CallToAction Safe(CallToAction action)
    {
        if (Has(ProtectedSection.UnsafeActions, action.Slug))
        {
            return action with { Status = Status.Unsafe, Link = null, Translations = action.Translations.Select((language, content) => new LocalizedAction(content, content.Exposure, Confirmed(ProtectedSection.UnsafeActions, action.Slug, content.WrittenReason, language))) };
        }

        // The warning of a helper that is held back takes its address from the actions too, and so does a changed address: the old one and the new.
        var isHeld = Has(ProtectedSection.HelpActions, action.Slug)
            || (action.Link is { } link
                && (IsHeldAddress(link) || Both.Any(one => Takes(link, one.Before.Url, one.Safe.Url) || Takes(link, one.Before.Donate, one.Safe.Donate))));
        return isHeld ? action with { Link = null } : action;
    }

    private static bool Takes(string link, string? address, string? safe) => link == address && safe != address;

    // Another page of the same host too, unless an address that is shown is on it.
    private bool IsHeldAddress(string link) => In(ProtectedSection.Helpers)
        .Where(one => one.Part is "url" or "donate")
        .SelectMany(one => new[] { one.Listed?.Value, one.Found?.Value }.OfType<string>())
        .Any(address => address.TrimEnd('/') == link.TrimEnd('/') || (WebAddress.HostOf(address) is var host && host == WebAddress.HostOf(link) && !ShownHosts.Contains(host)));

    private Hashtag Safe(Hashtag tag) => !Has(ProtectedSection.UnsafeHashtags, tag.Slug) ? tag : tag with
    {
        Status = Status.Unsafe,
        Url = null,
        Translations = tag.Translations.Select((_, content) => new LocalizedHashtag(
            content, Confirmed(ProtectedSection.UnsafeHashtags, tag.Slug, new WrittenText(content.Advice, content.Language), content.Language).Text)),
    };

    /// <summary>Words that the list knows; a general warning where it knows others, or where there are none.</summary>
    private WrittenText Confirmed(string section, Slug slug, WrittenText? words, Language language) =>
        words is null || In(section).Any(one => one.Name == slug.Value && one.Part == words.Language.Tag && one.Listed?.Value != TranslationHash.ComputeForWords(words.Text))
            ? Unconfirmed(language)
            : words;

    private WrittenText Unconfirmed(Language language) => new(less.Words[language.Tag].Text(site.UnconfirmedWarning), language);

    private LocalizedText Text(Func<Language, string> words) =>
        new(words(less.BaseLanguage), less.Languages.ToImmutableDictionary(language => language.Tag, words));

    private IEnumerable<ProtectedDifference> In(string section) => _bySection[section];

    private bool Has(string section, Slug slug) => In(section).Any(one => one.Name == slug.Value);

    private static Document Without(Document document, params string[] keys) =>
        document with { Front = document.Front with { Entries = [.. document.Front.Entries.Where(entry => !keys.Contains(entry.Key.Value))] } };

    private static Document With(Document document, string key, string value) => document with
    {
        Front = document.Front with
        {
            Entries = document.Front.Entries.Add(new YamlEntry(new YamlScalar(document.Front.At, key), new YamlScalar(document.Front.At, value))),
        },
    };
}
