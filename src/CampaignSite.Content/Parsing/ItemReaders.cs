using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>One reader for each kind of item: the table of docs/content-format.md in code.</summary>
internal static class ItemReaders
{
    public static CampaignText Text(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "a text", context);
        var text = new CampaignText
        {
            Slug = SlugOf(group),
            Address = context.Published(group.Address),
            Order = fields.Number("order", 0, 10_000) ?? 1000,
            Menu = fields.Choice<MenuPlace>("menu") ?? MenuPlace.None,
            Quiet = fields.Flag("quiet", otherwise: false),
            Checked = fields.Check(),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "a text", static (_, words, _) => words),
        };
        if (text.Quiet && context.Site.RequiredTexts.ContainsKey(group.Slug))
        {
            fields.Error("quiet", DiagnosticCode.BadValue, $"“{group.Slug}” has an address of its own and cannot be a quiet text; write another text");
        }

        if (text is { Quiet: true, Checked: null } && !fields.Has("checked"))
        {
            fields.Missing("checked");
        }

        ShareReader.Refuse(fields, "quiet", text.Quiet && context.Languages.Any(language => text.Prose.In(language).Share is not null));
        fields.Done();
        return text;
    }

    public static TimelineEvent Event(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "an event", context);
        var date = fields.RequiredDate("date");
        if (fields.Date("date") is { } written && group.Base.Path.Date is { } named && named != written)
        {
            fields.Error("date", DiagnosticCode.DateMismatch,
                $"the file's name says {named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; make the two agree");
        }

        if (!fields.Has("sources"))
        {
            fields.Missing("sources");
        }

        var item = new TimelineEvent
        {
            Slug = SlugOf(group),
            Date = new PartialDate(date, fields.Choice<DatePrecision>("precision") ?? DatePrecision.Day),
            Until = fields.PastDate("until"),
            Standing = fields.RequiredChoice<Standing>("standing"),
            Tags = fields.Texts("tags"),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "an event", static (_, words, _) => words, fields.Sources("sources")),
        };
        if (item.Date is { Precision: DatePrecision.Month, First.Day: not 1 } or { Precision: DatePrecision.Year, First.DayOfYear: not 1 })
        {
            fields.Error("precision", DiagnosticCode.BadDate, "a month or a year is written with its first day, such as 2017-02-01");
        }

        fields.RefuseDaysToCome("date", date);
        if (item.Until < date)
        {
            fields.Error("until", DiagnosticCode.BadDate, "“until” is before “date”; write the last day");
        }

        fields.Done();
        return item;
    }

    public static CallToAction Action(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "an action", context);
        if (!fields.Has("minutes"))
        {
            fields.Missing("minutes");
        }

        var item = new CallToAction
        {
            Slug = SlugOf(group),
            Kind = fields.RequiredChoice<ActionKind>("kind"),
            Minutes = fields.Number("minutes", 1, 240) ?? 1,
            Status = fields.RequiredChoice<Status>("status"),
            Link = fields.HttpsOrPage("link", group.Address),
            Label = fields.AppliedLabel(null, "link"),
            Needs = fields.Choices<Need>("needs"),
            Audience = fields.Choice<Audience>("audience"),
            Countries = fields.Countries("countries"),
            Opens = fields.Date("opens"),
            Closes = fields.Date("closes"),
            RepeatDays = fields.Number("repeat", 1, 366),
            ReplacedBy = fields.ReplacedBy(ContentKind.Action, SlugOf(group)),
            Checked = fields.Check(),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "an action", (own, words, _) => new ActionProse(words, Exposure(own), own.TextOrBase("reason", fields, words))),
        };
        if (item.Closes < item.Opens)
        {
            fields.Error("closes", DiagnosticCode.BadDate, "“closes” is before “opens”; write the last day");
        }

        StatusRules.Check(fields, item.Status, "link");
        fields.RefuseUnlinked(item.Label?.Label, "link");
        if (item.Link is { } link && WebAddress.IsHttps(link) && item.Checked is null)
        {
            fields.Missing("checked");
        }

        fields.Done();
        return item.Status == Status.Unsafe ? item with { Link = null } : item;
    }

    public static Letter Letter(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "a letter", context);
        var letter = new Letter
        {
            Slug = SlugOf(group),
            Audience = fields.RequiredChoice<Audience>("audience"),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "a letter", (own, words, page) => LetterReader.Words(own, words, page, group.Address)),
        };
        LetterReader.ComparePoints(group, context);
        fields.Done();
        return letter;
    }

    public static Organisation Organisation(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "an organisation", context);
        ElementIds.Refuse(group.Slug, group.Base.Start, context);
        var item = new Organisation
        {
            Slug = SlugOf(group),
            Status = fields.RequiredChoice<Status>("status"),
            Url = fields.Https("url"),
            Donate = fields.Https("donate"),
            Countries = fields.Countries("countries"),
            Label = fields.AppliedLabel(fields.Text("title"), "url", "donate"),
            ReplacedBy = fields.ReplacedBy(ContentKind.Organisation, SlugOf(group)),
            Help = Help(fields),
            Checked = fields.RequiredCheck(),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "an organisation",
                (own, words, _) => new OrganisationProse(words, own.TextOrBase("warning", fields, words), own.TextOrBase("reason", fields, words))),
        };
        StatusRules.Check(fields, item.Status, "url", "donate");
        fields.RefuseUnlinked(item.Label?.Label, "url", "donate");
        fields.Done();
        return item.Status == Status.Unsafe ? item with { Url = null, Donate = null } : item;
    }

    public static Hashtag Hashtag(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "a tag", context);
        ElementIds.Refuse(group.Slug, group.Base.Start, context);
        var isHandle = fields.Has("handle");
        if (isHandle == fields.Has("tag"))
        {
            fields.Missing("tag");
        }

        var key = isHandle ? "handle" : "tag";
        var name = fields.Text(key) ?? "";
        if (name.Length > 0 && !name.StartsWith(isHandle ? '@' : '#'))
        {
            fields.Error(key, DiagnosticCode.BadValue, isHandle ? "a handle begins with @" : "a tag begins with #; put it in quotes");
        }

        var item = new Hashtag
        {
            Slug = SlugOf(group),
            Name = name,
            Platform = fields.RequiredText("platform"),
            Status = fields.RequiredChoice<Status>("status"),
            Url = fields.Https("url"),
            Label = fields.AppliedLabel(name, "url"),
            Checked = fields.RequiredCheck(),
            Added = fields.PastDate("added"),
            Prose = ProseReader.Read(group, fields, "a tag", static (own, words, _) => new HashtagProse(words, own.RequiredText("advice"))),
        };
        fields.RefuseUnlinked(item.Label?.Label, "url");
        if (item.Status != Status.Open && item.Url is not null)
        {
            context.Bag.Warning(fields.PlaceOf("url"), DiagnosticCode.BadValue, "only an open tag is linked; take the address out");
        }

        fields.Done();
        return item.Status == Status.Open ? item : item with { Url = null };
    }

    private static Slug SlugOf(DocumentGroup group) => Slug.TryParse(group.Slug, out var slug) ? slug : default;

    private static Exposure Exposure(Fields fields)
    {
        if (!fields.Has("exposure"))
        {
            fields.Missing("exposure");
        }

        if (fields.Map("exposure", "“exposure”") is not { } map)
        {
            return new Exposure("", "", "", "");
        }

        var exposure = new Exposure(
            map.RequiredText("name"), map.RequiredText("public"), map.RequiredText("government"), map.RequiredText("device"));
        map.Done();
        return exposure;
    }

    private static Help? Help(Fields fields)
    {
        if (fields.Map("help", "“help”") is not { } map)
        {
            return null;
        }

        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var scalar in map.Scalars("languages"))
        {
            if (fields.Context.FindLanguage(scalar.Value) is { } language)
            {
                languages.Add(language);
            }
            else
            {
                fields.Context.Bag.Error(scalar.At, DiagnosticCode.UnknownLanguage, $"“{scalar.Value}” {LanguageTag.Fault(scalar.Value)}");
            }
        }

        var help = new Help
        {
            Languages = languages.ToImmutable(),
            Hours = map.Localized("hours"),
            Channel = map.RequiredLocalized("channel"),
            Leaves = map.RequiredLocalized("leaves"),
        };
        map.Done();
        return help;
    }
}
