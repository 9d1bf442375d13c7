using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Protection;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Content.Timeline;
using CampaignSite.Content.Yaml;

namespace CampaignSite.Content.Loading;

/// <summary>Files in, a validated campaign out.</summary>
public static class CampaignLoader
{
    /// <summary>As in the second half of a day, when the day before has ended everywhere.</summary>
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, DateOnly today) => Load(site, files, new HalfDay(today, IsMorning: false));

    /// <summary>A pure function: the same files in the same half of a day give the same campaign and the same diagnostics. Bad content never throws.</summary>
    public static LoadResult Load(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(files);
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
            var form = new SafeForm(site, campaign, held);
            (campaign, context, inventory) = Attempt(site, files, now, form);
            campaign = campaign is null ? null : form.Apply(campaign);
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
    private static (Campaign? Campaign, LoadContext Context, ContentFileIndex Inventory) Attempt(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now, SafeForm? form)
    {
        var context = new LoadContext(site, now);
        var inventory = ContentFileIndex.Build(files, context.Bag);
        var settings = inventory.Yaml(ContentKind.Campaign) is YamlMap map ? CampaignSettings.Read(map, context) : null;
        if (settings is null)
        {
            // Without languages nothing else can be read; what the inventory found is reported all the same.
            inventory.Require("campaign.yml", "write one: docs/content-format.md shows a small one");
            return (null, context, inventory);
        }

        return (Build(form?.Apply(settings) ?? settings, inventory, context, files, form), context, inventory);
    }

    // The order matters in six places: publishers before all that may carry a label; pictures, sources and the names of quiet texts before texts, because texts use them; everything before the rules.
    private static Campaign Build(CampaignSettings settings, ContentFileIndex inventory, LoadContext context, IReadOnlyList<ContentFile> files, SafeForm? form)
    {
        context.Pictures = inventory.Pictures.DistinctBy(picture => picture.Name).ToImmutableDictionary(picture => picture.Name);
        context.Labels = form?.Apply(context.Labels) ?? context.Labels;
        context.EmbassyLabel = form is null ? context.EmbassyLabel : form.EmbassyLabel(context.Labels, context.EmbassyLabel);
        var words = inventory.Words(context);
        var places = new Dictionary<Slug, Location>();
        context.Labels = PublisherReader.Read(inventory.Yaml(ContentKind.Publishers), context);
        var sources = SourceReader.Read(inventory.Yaml(ContentKind.Sources), "sources.yml", context, places);
        context.Sources = sources.DistinctBy(s => s.Id).ToImmutableDictionary(source => source.Id);
        var documents = inventory.Documents(context);
        documents = form?.Apply(documents) ?? documents;
        context.QuietTexts = QuietTexts.ByLanguage(documents, settings.Quiet, context);
        context.AtRisk = settings.AtRisk.Add(settings.Addressee).Union(form?.AtRisk ?? []);

        var campaign = new Campaign
        {
            Version = VersionOf(files, context.Now),
            Today = context.Today,
            IsMorning = context.Now.IsMorning,
            Id = settings.Id ?? settings.Name,
            Name = settings.Name,
            Tagline = settings.Tagline,
            Languages = context.Languages,
            ProperNames = settings.ProperNames,
            Addressee = settings.Addressee,
            AtRisk = settings.AtRisk,
            EmbassyName = settings.EmbassyName,
            EmbassyLabel = context.EmbassyLabel,
            Contact = settings.Contact,
            Edition = settings.Edition,
            Exit = settings.Exit,
            ExitChecked = settings.ExitChecked,
            Quiet = settings.Quiet,
            Freshness = settings.Freshness,
            Labels = context.Labels,
            AwaitingReview = settings.AwaitingReview,
            HasMarks = settings.HasMarks,
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

        inventory.RequireTexts(campaign, context);
        CheckRules(campaign, documents, context, places);
        return campaign;

        IEnumerable<T> Items<T>(ContentKind kind, Func<DocumentGroup, LoadContext, T> read) =>
            [.. DocumentGroup.Group(kind, documents, context).Select(group => read(group, context))];
    }

    private static void CheckRules(Campaign campaign, IReadOnlyList<Document> documents, LoadContext context, Dictionary<Slug, Location> places)
    {
        PreviewCards.Check(campaign.Pictures, context);
        EventSlugs.Check(documents, context);
        ItemNames.Check(campaign, context);
        InternalLinks.Check(campaign, context);
        PlainFields.Check(context);
        PublisherJudgementRule.Check(campaign, context);
        OfficesAbroad.Check(context);
        StaleCheckRule.Check(campaign, context, places);
        QuickActions.Check(campaign, context);
    }

    private static string VersionOf(IReadOnlyList<ContentFile> files, HalfDay now) =>
        ContentHash.Compute(files, now.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (now.IsMorning ? " morning" : ""))[..16];
}
