using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Protection;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Loading;

/// <summary>Files in, a validated campaign out.</summary>
public static class CampaignLoader
{
    /// <summary>As in the second half of a day, when the day before has ended everywhere.</summary>
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, DateOnly today) => Load(site, files, new HalfDay(today, IsMorning: false));

    /// <summary>A pure function: the same files in the same half of a day give the same campaign and the same diagnostics. Bad content never throws.</summary>
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
    {
        var (campaign, context, inventory) = Attempt(site, files, now, null);
        if (campaign is null)
        {
            return new LoadResult(null, context.Bag.Sorted());
        }

        if (ProtectedListReader.Read(inventory.Yaml(ContentKind.Protected), context) is not { } list)
        {
            context.Bag.Warning(Location.StartOf(ProtectedList.FileName), DiagnosticCode.Unlisted,
                "there is no protected list, so one lost line can remove a warning; run “protected --write”");
            return Result(campaign, context);
        }

        var differences = ProtectedComparison.Compare(campaign, list);
        var held = differences.Where(one => one.Effect == ProtectedEffect.Held).ToImmutableArray();
        if (!held.IsEmpty)
        {
            // Read a second time: what follows from a lost line, such as a link that only then is forbidden, is no error of its own.
            var enforcer = new ProtectionEnforcer(site, campaign, held);
            (campaign, context, inventory) = Attempt(site, files, now, enforcer);
            campaign = campaign is null ? null : enforcer.Apply(campaign);
            ProtectedListReader.Read(inventory.Yaml(ContentKind.Protected), context);
        }

        foreach (var one in differences)
        {
            context.Bag.Add(one.Diagnostic, one.Effect == ProtectedEffect.Refused);
        }

        return Result(campaign, context);
    }

    private static LoadResult Result(Campaign? campaign, LoadContext context) =>
        new(context.Bag.HasErrors ? null : campaign, context.Bag.Sorted());

    /// <summary>Reads the files as they are, or in a safe form; null without languages.</summary>
    private static (Campaign? Campaign, LoadContext Context, ContentFileIndex Inventory) Attempt(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now, ProtectionEnforcer? enforcer)
    {
        var context = new LoadContext(site, now, new DiagnosticBag());
        var inventory = ContentFileIndex.Build(files, context.Bag);
        var settings = inventory.Yaml(ContentKind.Campaign) is YamlMap map ? CampaignSettingsReader.Read(map, context) : null;
        if (settings is null)
        {
            // Without languages nothing else can be read; what the inventory found is reported all the same.
            inventory.Require("campaign.yml", "write one: docs/content-format.md shows a small one");
            return (null, context, inventory);
        }

        settings = enforcer?.Apply(settings) ?? settings;
        var tables = ReadTables(settings, inventory, context, enforcer);
        var campaign = ReadItems(settings, tables, inventory, VersionOf(files, now));
        inventory.RequireTexts(campaign, tables.Context);
        CheckRules(campaign, tables.Documents, tables.Context);
        return (campaign, context, inventory);
    }

    /// <summary>What items refer to. Each table is read with those before it.</summary>
    private static Tables ReadTables(CampaignSettings settings, ContentFileIndex inventory, LoadContext context, ProtectionEnforcer? enforcer)
    {
        context = context with
        {
            Languages = settings.Languages,
            Labels = settings.Labels,
            EmbassyLabel = settings.EmbassyLabel,
            WordsToAvoid = settings.WordsToAvoid,
            Pictures = inventory.Pictures.DistinctBy(picture => picture.Name).ToImmutableDictionary(picture => picture.Name),
        };
        var words = inventory.Words(context);
        context = context with { Labels = settings.Labels.With(PublisherReader.Read(inventory.Yaml(ContentKind.Publishers), context)) };
        var sources = SourceReader.Read(inventory.Yaml(ContentKind.Sources), "sources.yml", context);
        context = context with { Sources = sources.DistinctBy(source => source.Id).ToImmutableDictionary(source => source.Id) };
        var documents = inventory.Documents(context);
        documents = enforcer?.Apply(documents) ?? documents;
        var quiet = QuietTexts.ByAddress(documents, settings.Quiet, context);
        context = context with { QuietTexts = quiet, PagesAtRisk = [.. quiet.Keys, .. CountryReader.PagesAtRisk(documents, settings, context.Site)] };
        return new Tables(context, words, sources, documents);
    }

    private static Campaign ReadItems(CampaignSettings settings, Tables tables, ContentFileIndex inventory, string version)
    {
        var (context, words, sources, documents) = tables;
        return new Campaign(settings, version, context.Now)
        {
            Labels = context.Labels,
            Words = words,
            Texts = [.. Items(ContentKind.Text, ItemReaders.Text).OrderBy(t => t.Order).ThenBy(t => t.Slug)],
            Timeline = [.. Items(ContentKind.Event, ItemReaders.Event).OrderBy(e => e.Date.First).ThenBy(e => e.Slug)],
            Actions = [.. Items(ContentKind.Action, ItemReaders.Action)],
            Letters = [.. Items(ContentKind.Letter, ItemReaders.Letter)],
            Countries = CountryReader.Read(documents, context),
            Organisations = [.. Items(ContentKind.Organisation, ItemReaders.Organisation)],
            Hashtags = [.. Items(ContentKind.Hashtag, ItemReaders.Hashtag)],
            Sources = sources,
            Changes = ChangeReader.Read(inventory.Yaml(ContentKind.Changes), "changes.yml", context),
            Pictures = [.. context.Pictures.Values.OrderBy(picture => picture.Name, StringComparer.Ordinal)],
        };

        IEnumerable<T> Items<T>(ContentKind kind, Func<DocumentGroup, LoadContext, T> read) =>
            [.. DocumentGroup.Group(kind, documents, context).Select(group => read(group, context))];
    }

    private static void CheckRules(Campaign campaign, IReadOnlyList<Document> documents, LoadContext context)
    {
        PreviewCardRule.Check(campaign.Pictures, context);
        EventSlugRule.Check(documents, context);
        ItemReferenceRule.Check(campaign, context);
        InternalLinkRule.Check(campaign, context);
        PlainFieldRule.Check(context);
        PublisherJudgementRule.Check(campaign, context);
        OfficeCountryRule.Check(context);
        StaleCheckRule.Check(campaign, context);
        QuickActionRule.Check(campaign, context);
    }

    private static string VersionOf(IReadOnlyList<ContentFile> files, HalfDay now) =>
        ContentHash.Compute(files, now.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (now.IsMorning ? " morning" : ""))[..16];

    private sealed record Tables(
        LoadContext Context, ImmutableDictionary<string, TranslatedWords> Words, ImmutableArray<Source> Sources, IReadOnlyList<Document> Documents);
}
