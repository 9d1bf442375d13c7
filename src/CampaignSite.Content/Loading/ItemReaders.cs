using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Loading;

/// <summary>One reader for each kind of item: the table of docs/content-format.md in code.</summary>
internal static class ItemReaders
{
    public static CampaignText Text(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "a text", context);
        var text = new CampaignText
        {
            Slug = SlugOf(group),
            Address = context.Published(group.Address),
            Order = frontMatter.Number("order", 0, 10_000) ?? 1000,
            Menu = frontMatter.Choice<MenuPlace>("menu") ?? MenuPlace.None,
            Quiet = frontMatter.Flag("quiet", otherwise: false),
            Checked = frontMatter.Check(),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter, static (_, words, _) => words),
        };
        if (text.Quiet && context.Site.RequiredTexts.ContainsKey(group.Slug))
        {
            frontMatter.Error("quiet", DiagnosticCode.BadValue, $"“{group.Slug}” has an address of its own and cannot be a quiet text; write another text");
        }

        if (text is { Quiet: true, Checked: null } && !frontMatter.Has("checked"))
        {
            frontMatter.Missing("checked");
        }

        ShareReader.Refuse(frontMatter, "quiet", text.Quiet && context.Languages.Any(language => text.Translations.In(language).Share is not null));
        frontMatter.ReportUnknownKeys();
        return text;
    }

    public static TimelineEvent Event(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "an event", context);
        var date = frontMatter.RequiredDate("date");
        if (frontMatter.Date("date") is { } written && group.Base.Path.Date is { } named && named != written)
        {
            frontMatter.Error("date", DiagnosticCode.DateMismatch,
                $"the file's name says {named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; make the two agree");
        }

        frontMatter.Require("sources");
        var item = new TimelineEvent
        {
            Slug = SlugOf(group),
            Date = new PartialDate(date, frontMatter.Choice<DatePrecision>("precision") ?? DatePrecision.Day),
            Until = frontMatter.PastDate("until"),
            EvidenceLevel = frontMatter.RequiredChoice<EvidenceLevel>("standing"),
            Tags = frontMatter.Texts("tags"),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter, static (_, words, _) => words, frontMatter.Sources("sources")),
        };
        if (item.Date is { Precision: DatePrecision.Month, First.Day: not 1 } or { Precision: DatePrecision.Year, First.DayOfYear: not 1 })
        {
            frontMatter.Error("precision", DiagnosticCode.BadDate, "write a month or a year as its first day, such as 2017-02-01");
        }

        frontMatter.RefuseDaysToCome("date", date);
        if (item.Until < date)
        {
            frontMatter.Error("until", DiagnosticCode.BadDate, "“until” is before “date”; write the last day");
        }

        frontMatter.ReportUnknownKeys();
        return item;
    }

    public static CallToAction Action(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "an action", context);
        frontMatter.Require("minutes");
        var item = new CallToAction
        {
            Slug = SlugOf(group),
            Kind = frontMatter.RequiredChoice<ActionKind>("kind"),
            Minutes = frontMatter.Number("minutes", 1, 240) ?? 1,
            Status = frontMatter.RequiredChoice<Status>("status"),
            Link = frontMatter.HttpsOrPage("link", group.Address),
            Label = frontMatter.AppliedLabel(null, "link"),
            Needs = frontMatter.Choices<Need>("needs"),
            Audience = frontMatter.Choice<Audience>("audience"),
            Countries = frontMatter.Countries("countries"),
            Opens = frontMatter.Date("opens"),
            Closes = frontMatter.Date("closes"),
            RepeatDays = frontMatter.Number("repeat", 1, 366),
            ReplacedBy = frontMatter.ReplacedBy(ContentKind.Action, SlugOf(group)),
            Checked = frontMatter.Check(),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter, (own, words, _) => new LocalizedAction(words, Exposure(own), own.TextOrBase("reason", frontMatter, words))),
        };
        if (item.Closes < item.Opens)
        {
            frontMatter.Error("closes", DiagnosticCode.BadDate, "“closes” is before “opens”; write the last day");
        }

        StatusRules.Check(frontMatter, item.Status, "link");
        frontMatter.RefuseUnlinked(item.Label?.Label, "link");
        if (item.Link is { } link && WebAddress.IsHttps(link) && item.Checked is null)
        {
            frontMatter.Missing("checked");
        }

        frontMatter.ReportUnknownKeys();
        return item.Status == Status.Unsafe ? item with { Link = null } : item;
    }

    public static Letter Letter(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "a letter", context);
        var letter = new Letter
        {
            Slug = SlugOf(group),
            Audience = frontMatter.RequiredChoice<Audience>("audience"),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter, (own, words, page) => LetterReader.Words(own, words, page, group.Address)),
        };
        LetterReader.ComparePoints(group, context);
        frontMatter.ReportUnknownKeys();
        return letter;
    }

    public static Organisation Organisation(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "an organisation", context);
        context.RefuseElementId(group.Slug, group.Base.Start);
        var item = new Organisation
        {
            Slug = SlugOf(group),
            Status = frontMatter.RequiredChoice<Status>("status"),
            Url = frontMatter.Https("url"),
            Donate = frontMatter.Https("donate"),
            Countries = frontMatter.Countries("countries"),
            Label = frontMatter.AppliedLabel(frontMatter.Text("title"), "url", "donate"),
            ReplacedBy = frontMatter.ReplacedBy(ContentKind.Organisation, SlugOf(group)),
            Help = frontMatter.Map("help", Help),
            Checked = frontMatter.RequiredCheck(),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter,
                (own, words, _) => new LocalizedOrganisation(words, own.TextOrBase("warning", frontMatter, words), own.TextOrBase("reason", frontMatter, words))),
        };
        StatusRules.Check(frontMatter, item.Status, "url", "donate");
        frontMatter.RefuseUnlinked(item.Label?.Label, "url", "donate");
        frontMatter.ReportUnknownKeys();
        return item.Status == Status.Unsafe ? item with { Url = null, Donate = null } : item;
    }

    public static Hashtag Hashtag(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "a tag", context);
        context.RefuseElementId(group.Slug, group.Base.Start);
        var isHandle = frontMatter.Has("handle");
        if (isHandle == frontMatter.Has("tag"))
        {
            frontMatter.Missing("tag");
        }

        var key = isHandle ? "handle" : "tag";
        var name = frontMatter.Text(key) ?? "";
        if (name.Length > 0 && !name.StartsWith(isHandle ? '@' : '#'))
        {
            frontMatter.Error(key, DiagnosticCode.BadValue, isHandle ? "a handle must begin with @" : "a tag must begin with #; put it in quotes");
        }

        var item = new Hashtag
        {
            Slug = SlugOf(group),
            Name = name,
            Platform = frontMatter.RequiredText("platform"),
            Status = frontMatter.RequiredChoice<Status>("status"),
            Url = frontMatter.Https("url"),
            Label = frontMatter.AppliedLabel(name, "url"),
            Checked = frontMatter.RequiredCheck(),
            Added = frontMatter.PastDate("added"),
            Translations = LocalizedContentReader.Read(group, frontMatter, static (own, words, _) => new LocalizedHashtag(words, own.RequiredText("advice"))),
        };
        frontMatter.RefuseUnlinked(item.Label?.Label, "url");
        if (item.Status != Status.Open && item.Url is not null)
        {
            context.Bag.Warning(frontMatter.PlaceOf("url"), DiagnosticCode.BadValue, "only an open tag is linked; remove the address");
        }

        frontMatter.ReportUnknownKeys();
        return item.Status == Status.Open ? item : item with { Url = null };
    }

    private static Slug SlugOf(DocumentGroup group) => Slug.TryParse(group.Slug, out var slug) ? slug : default;

    private static Exposure Exposure(FrontMatterReader frontMatter)
    {
        frontMatter.Require("exposure");
        return frontMatter.Map("exposure", map => new Exposure(map.RequiredText("name"), map.RequiredText("public"), map.RequiredText("government"), map.RequiredText("device")))
            ?? new Exposure("", "", "", "");
    }

    private static Help Help(FrontMatterReader map) => new()
    {
        Languages = [.. map.Scalars("languages").Select(scalar => LanguageNames.Find(map.Context, scalar.At, scalar.Value)).OfType<Language>()],
        Hours = map.Localized("hours"),
        Channel = map.RequiredLocalized("channel"),
        TraceNote = map.RequiredLocalized("leaves"),
    };
}
