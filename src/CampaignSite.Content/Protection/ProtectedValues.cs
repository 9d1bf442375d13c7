using CampaignSite.Content.Actions;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Protection;

/// <summary>Collects from a campaign the values that the protected list holds.</summary>
internal sealed class ProtectedValues(Campaign campaign, ProtectedList? listed)
{
    private const string Settings = "campaign.yml";

    private readonly Dictionary<string, ProtectedValue> _values = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _listedNames =
        (listed?.Values.Keys ?? []).Select(key => key.Split('/')).Where(names => names.Length > 1).ToLookup(names => names[0], names => names[1]);

    /// <param name="campaign">Any campaign.</param>
    /// <param name="listed">A list whose names are looked up too: a helper that lost its “help” still has the address that the list protects.</param>
    public static ProtectedList Collect(Campaign campaign, ProtectedList? listed)
    {
        var collected = new ProtectedValues(campaign, listed);
        collected.AddSettings();
        collected.AddLabels();
        foreach (var organisation in campaign.Organisations)
        {
            collected.Add(organisation);
        }

        foreach (var action in campaign.Actions)
        {
            collected.Add(action);
        }

        foreach (var tag in campaign.Hashtags.Where(tag => tag.Status == Status.Unsafe))
        {
            collected.AddUnsafe($"{ProtectedSection.UnsafeHashtags}/{tag.Slug}", collected.File("hashtags", tag.Slug),
                language => tag.Translations.In(language) is var content ? new(content.Advice, content.Language) : null);
        }

        collected.AddTitles();
        return new ProtectedList(collected._values, ProtectedSection.All);
    }

    private void AddSettings()
    {
        Add(ProtectedSection.QuietPath, Settings, campaign.Quiet.Path.Value);
        foreach (var text in campaign.Texts.Where(text => text.Quiet))
        {
            Add($"{ProtectedSection.QuietTexts}/{text.Slug}", File("texts", text.Slug), "");
        }

        foreach (var country in campaign.AtRisk.Append(campaign.Addressee).Concat(campaign.Countries.Where(one => one.AtRisk).Select(one => one.Code)))
        {
            Add($"{ProtectedSection.AtRisk}/{country}", Settings, "");
        }

        foreach (var language in campaign.Languages)
        {
            Add($"{ProtectedSection.Exit}/{language}", Settings, campaign.Exit.In(language));
        }
    }

    private void AddLabels()
    {
        Add(ProtectedSection.EmbassyLabel, Settings, campaign.EmbassyLabel?.Id.Value);
        Add(ProtectedSection.LabelOrder, Settings, LabelOrder.Write(campaign.Labels));
        foreach (var label in campaign.Labels.All)
        {
            AddWords($"{ProtectedSection.Labels}/{label.Id}", Settings, language => new(label.Warning.In(language), language));
            if (label.IsUnlinked)
            {
                Add($"{ProtectedSection.Unlinked}/{label.Id}", Settings, "");
            }
        }

        foreach (var host in campaign.Labels.Hosts.Select(pair => pair.Key).Concat(_listedNames[ProtectedSection.Hosts]))
        {
            Add($"{ProtectedSection.Hosts}/{host}", Settings, campaign.Labels.ForAddress($"https://{host}/")?.Id.Value);
        }
    }

    private void Add(Organisation one)
    {
        var file = File("organisations", one.Slug);
        Add($"{ProtectedSection.OrganisationLabels}/{one.Slug}", file, one.Label?.Id.Value);
        AddWords($"{ProtectedSection.Warnings}/{one.Slug}", file, language => one.Translations.In(language).WrittenWarning);
        if (one.Status == Status.Unsafe)
        {
            AddUnsafe($"{ProtectedSection.UnsafeOrganisations}/{one.Slug}", file, language => one.Translations.In(language).WrittenReason);
        }

        if (one.Help is null && !_listedNames[ProtectedSection.Helpers].Contains(one.Slug.Value))
        {
            return;
        }

        var key = $"{ProtectedSection.Helpers}/{one.Slug}";
        Add($"{key}/url", file, one.Url);
        Add($"{key}/donate", file, one.Donate);
        if (one.Help is { } help)
        {
            foreach (var language in campaign.Languages)
            {
                Add($"{key}/channel-{language}", file, TranslationHash.ComputeForWords(help.Channel.In(language)));
            }
        }
    }

    private void Add(CallToAction action)
    {
        var file = File("actions", action.Slug);
        Add($"{ProtectedSection.ActionLabels}/{action.Slug}", file, action.Label?.Id.Value);
        if (action.Link is { } link && (LeadsToHelp(link) || _listedNames[ProtectedSection.HelpActions].Contains(action.Slug.Value)))
        {
            Add($"{ProtectedSection.HelpActions}/{action.Slug}", file, link);
        }

        if (action.Status == Status.Unsafe)
        {
            AddUnsafe($"{ProtectedSection.UnsafeActions}/{action.Slug}", file, language => action.Translations.In(language).WrittenReason);
        }
    }

    private bool LeadsToHelp(string link) => campaign.OrganisationsBehind(link).Any(one => one.Help is not null);

    // By its title a protected item is known again when its file has another name.
    private void AddTitles()
    {
        var named = _values.Keys.Select(ProtectedItem.NameIn).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var item in ProtectedItem.All(campaign).Where(item => named.Contains(item.Name)))
        {
            AddWords($"{ProtectedSection.Titles}/{item.Name}", File(item.Folder, item.Slug), language => item.ContentIn(language) is var content ? new(content.Title, content.Language) : null);
        }
    }

    // The status by itself, because a reason may still be missing.
    private void AddUnsafe(string key, string file, Func<Language, WrittenText?> words)
    {
        Add($"{key}/status", file, "unsafe");
        AddWords(key, file, words);
    }

    // Words by a hash: an editor who corrects a comma must see that it counts, and need not copy a paragraph.
    private void AddWords(string key, string file, Func<Language, WrittenText?> words)
    {
        foreach (var language in campaign.Languages)
        {
            if (words(language) is { } text && text.Language.Equals(language))
            {
                Add($"{key}/{language}", file, TranslationHash.ComputeForWords(text.Text));
            }
        }
    }

    private void Add(string key, string file, string? value)
    {
        if (value is not null)
        {
            _values.TryAdd(key, new ProtectedValue(value, Location.StartOf(file)));
        }
    }

    private string File(string folder, Slug slug) => $"{folder}/{slug}.{campaign.BaseLanguage}.md";
}
