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
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now) => Load(site, files, now, new LoadMemory());

    /// <summary>The same campaign and diagnostics, sooner: what has not changed since the last load with <paramref name="memory"/> is taken over from it.</summary>
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now, LoadMemory memory)
    {
        try
        {
            return LoadAndCompare(site, files, now, memory);
        }
        finally
        {
            memory.Release();
        }
    }

    private static LoadResult LoadAndCompare(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now, LoadMemory memory)
    {
        var (campaign, context, inventory) = Attempt(site, files, now, memory, null);
        if (campaign is null)
        {
            return new LoadResult(null, context.Bag.Sorted());
        }

        if (ProtectedListReader.Read(inventory.Yaml(ContentKind.Protected, context.Bag), context) is not { } list)
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
            (campaign, context, inventory) = Attempt(site, files, now, memory, enforcer);
            campaign = campaign is null ? null : enforcer.Apply(campaign);
            ProtectedListReader.Read(inventory.Yaml(ContentKind.Protected, context.Bag), context);
        }

        foreach (var one in differences)
        {
            context.Bag.Add(one.Diagnostic, one.Effect == ProtectedEffect.Refused);
        }

        return Result(campaign, context);
    }

    private static LoadResult Result(Campaign? campaign, LoadContext context) =>
        new(context.Bag.HasErrors ? null : campaign, context.Bag.Sorted()) { Links = [.. context.Deferred.Outward] };

    /// <summary>Reads the files as they are, or in a safe form; null without languages.</summary>
    private static (Campaign? Campaign, LoadContext Context, ContentFileIndex Inventory) Attempt(
        SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now, LoadMemory memory, ProtectionEnforcer? enforcer)
    {
        var context = new LoadContext(site, now, new DiagnosticBag());
        var inventory = ContentFileIndex.Build(files, memory, context.Bag);
        var isKept = enforcer?.ChangesSettings != true;
        var tables = isKept && memory.Tables?.IsOf(context, inventory.OfTables) == true ? memory.Tables : ReadTables(inventory, context, enforcer);
        if (tables is null)
        {
            // Without languages nothing else can be read; what the inventory found is reported all the same.
            inventory.Require("campaign.yml", "write one: docs/content-format.md shows a small one");
            return (null, context, inventory);
        }

        memory.Tables = isKept ? tables : memory.Tables;
        context = tables.Context with { Bag = context.Bag, Deferred = new DeferredChecks() };
        context.Bag.AddAll(tables.Context.Bag);
        context.Deferred.AddAll(tables.Context.Deferred);
        var documents = inventory.Documents(context);
        documents = enforcer?.Apply(documents) ?? documents;
        var quiet = QuietTexts.ByAddress(documents, tables.Settings.Quiet, context);
        context = context with { QuietTexts = quiet, PagesAtRisk = [.. quiet.Keys, .. CountryReader.PagesAtRisk(documents, tables.Settings, context.Site)] };
        var items = new ItemReadings(context, documents, memory.ItemsReadWith(context));
        var campaign = ReadItems(tables, items, inventory, VersionOf(files, now));
        if (enforcer is null)
        {
            // The safe form is not kept: the next load begins with the files as they are written.
            memory.Keep(context, items.Readings);
        }

        inventory.RequireTexts(campaign, context);
        CheckRules(campaign, documents, inventory, context);
        return (campaign, context, inventory);
    }

    /// <summary>The settings and what items refer to, each table read with those before it; null without languages.</summary>
    private static SharedTables? ReadTables(ContentFileIndex inventory, LoadContext start, ProtectionEnforcer? enforcer)
    {
        var context = start with { Bag = new DiagnosticBag(), Deferred = new DeferredChecks() };
        var settings = inventory.Yaml(ContentKind.Campaign, context.Bag) is YamlMap map ? CampaignSettingsReader.Read(map, context) : null;
        if (settings is null)
        {
            start.Bag.AddAll(context.Bag);
            return null;
        }

        settings = enforcer?.Apply(settings) ?? settings;
        context = context with
        {
            Languages = settings.Languages,
            Labels = settings.Labels,
            EmbassyLabel = settings.EmbassyLabel,
            WordsToAvoid = settings.WordsToAvoid,
            Pictures = inventory.Pictures.DistinctBy(picture => picture.Name).ToImmutableDictionary(picture => picture.Name),
        };
        var words = inventory.Words(context);
        context = context with { Labels = settings.Labels.With(PublisherReader.Read(inventory.Yaml(ContentKind.Publishers, context.Bag), context)) };
        var sources = SourceReader.Read(inventory.Yaml(ContentKind.Sources, context.Bag), "sources.yml", context);
        context = context with { Sources = sources.DistinctBy(source => source.Id).ToImmutableDictionary(source => source.Id) };
        PlainFieldRule.Check(context);
        return new SharedTables(inventory.OfTables, settings, words, sources, context);
    }

    private static Campaign ReadItems(SharedTables tables, ItemReadings items, ContentFileIndex inventory, string version)
    {
        var context = items.Context;
        return new Campaign(tables.Settings, version, context.Now)
        {
            Labels = context.Labels,
            Words = tables.Words,
            Texts = [.. items.Read(ContentKind.Text, ItemReaders.Text).OrderBy(t => t.Order).ThenBy(t => t.Slug)],
            Timeline = [.. items.Read(ContentKind.Event, ItemReaders.Event).OrderBy(e => e.Date.First).ThenBy(e => e.Slug)],
            Actions = [.. items.Read(ContentKind.Action, ItemReaders.Action)],
            Letters = [.. items.Read(ContentKind.Letter, ItemReaders.Letter)],
            Countries = CountryReader.Read(items),
            Organisations = [.. items.Read(ContentKind.Organisation, ItemReaders.Organisation)],
            Hashtags = [.. items.Read(ContentKind.Hashtag, ItemReaders.Hashtag)],
            Sources = tables.Sources,
            Changes = ChangeReader.Read(inventory.Yaml(ContentKind.Changes, context.Bag), "changes.yml", context),
            Pictures = [.. context.Pictures.Values.OrderBy(picture => picture.Name, StringComparer.Ordinal)],
        };
    }

    private static void CheckRules(Campaign campaign, IReadOnlyList<DocumentFile> documents, ContentFileIndex inventory, LoadContext context)
    {
        PreviewCardRule.Check(campaign.Pictures, context);
        EventSlugRule.Check(documents, context);
        ItemReferenceRule.Check(campaign, context);
        InternalLinkRule.Check(campaign, inventory.UnreadByAddress(context), context);
        PlainFieldRule.Check(context);
        PublisherJudgementRule.Check(campaign, context);
        OfficeCountryRule.Check(context);
        StaleCheckRule.Check(campaign, context);
        QuickActionRule.Check(campaign, context);
    }

    private static string VersionOf(IReadOnlyList<ContentFile> files, HalfDay now) =>
        ContentHash.Compute(files, now.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (now.IsMorning ? " morning" : ""))[..16];
}
