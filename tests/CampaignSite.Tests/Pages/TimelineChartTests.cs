using System.Collections.Immutable;
using AngleSharp.Dom;
using CampaignSite.Content.Timeline;
using CampaignSite.Pages.Timeline;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using FsCheck;
using FsCheck.Fluent;
using Check = FsCheck.Check;

namespace CampaignSite.Tests.Pages;

/// <summary>The timeline as a plot: the drawing of any timeline, and the page that shows it.</summary>
[Collection(nameof(Crawled))]
public sealed class TimelineChartTests(CrawledCampaigns campaigns)
{
    // Only dates and standings matter to a plot; the words are of an event of the invented campaign.
    private static readonly TimelineEvent Pattern = Saltmarsh.Campaign().Timeline[0];

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Fact]
    public void Every_event_is_one_sign_of_its_standing_in_the_column_of_its_year() => Holds((events, plot) =>
        plot.Years.SelectMany(year => year.Signs.Select(sign => (year.Year, sign.EvidenceLevel))).Order()
            .SequenceEqual(events.Select(item => (item.Date.First.Year, item.EvidenceLevel)).Order()));

    [Fact]
    public void No_sign_lies_over_another_or_outside_its_column_and_the_drawing() => Holds((_, plot) =>
        plot.Years.All(year =>
            year.Signs.All(sign => sign.X >= year.X && sign.X + ChartSymbol.Side <= year.X + plot.ColumnWidth && sign.Y >= 0 && sign.Y + ChartSymbol.Side <= plot.Foot)
            && year.Signs.All(sign => year.Signs.Count(other => Math.Abs(other.X - sign.X) < ChartSymbol.Side && Math.Abs(other.Y - sign.Y) < ChartSymbol.Side) == 1))
        && plot.Years.All(year => year.X >= 0 && year.X + plot.ColumnWidth <= plot.Width));

    [Fact]
    public void Years_follow_each_other_without_a_hole_in_the_direction_of_reading() => Holds((events, plot) =>
    {
        var first = events.Min(item => item.Date.First.Year);
        var mirrored = new TimelineChart(events, rightToLeft: true);
        return plot.Years.Select(year => year.Year).SequenceEqual(Enumerable.Range(first, events.Max(item => item.Date.First.Year) - first + 1))
            && plot.Years.Zip(plot.Years.Skip(1)).All(pair => pair.Second.X == pair.First.X + plot.ColumnWidth)
            && mirrored.Years.Zip(plot.Years).All(pair => pair.First.Year == pair.Second.Year && pair.First.X == plot.Width - plot.ColumnWidth - pair.Second.X);
    });

    [Fact]
    public void Names_of_years_never_meet_and_the_first_is_always_there() => Holds((_, plot) =>
        plot.Years[0].Line == 0
        && plot.Years.Where(year => year.Line is not null).GroupBy(year => year.Line).All(line =>
            line.Zip(line.Skip(1)).All(pair => pair.Second.X - pair.First.X >= plot.LabelWidth))
        && plot.Years.All(year => year.Line is not { } line || (line < plot.LabelLines && plot.LabelY(line) <= plot.Height)));

    [Fact]
    public void What_rests_on_most_stands_at_the_foot() => Holds((_, plot) => plot.Years.All(year =>
        year.Signs.Zip(year.Signs.Skip(1)).All(pair => pair.First.EvidenceLevel <= pair.Second.EvidenceLevel && pair.First.Y >= pair.Second.Y)));

    [Fact]
    public void Each_standing_has_a_shape_of_its_own() =>
        Assert.Equal(Enum.GetValues<EvidenceLevel>().Length, Enum.GetValues<EvidenceLevel>().Select(evidence => new ChartSymbol(evidence, 0, 0).Path).Distinct().Count());

    [Fact]
    public void A_timeline_without_events_has_no_plot() => Assert.Empty(new TimelineChart([], rightToLeft: false).Years);

    [Theory]
    [InlineData("2024-05-01", DatePrecision.Month, 2024)]
    [InlineData("2024-01-01", DatePrecision.Year, 2024)]
    [InlineData("2024-12-31", DatePrecision.Day, 2024)]
    public void A_date_that_is_known_in_part_stands_in_its_year(string first, DatePrecision precision, int year)
    {
        var plot = new TimelineChart([Event(DateOnly.Parse(first, null), precision, EvidenceLevel.Reported)], rightToLeft: false);

        Assert.Equal(year, Assert.Single(plot.Years).Year);
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_page_draws_the_counts_it_tables_and_every_column_leads_to_its_year(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        foreach (var page in crawl.Pages.Where(page => page.Address == "/timeline"))
        {
            var words = crawl.Campaign.WordsIn(page.Language);
            var years = crawl.Campaign.Timeline.GroupBy(item => item.Date.First.Year).ToList();
            var svg = page.Document.QuerySelector("figure.plot > svg")!;
            var links = svg.QuerySelectorAll("a").ToList();

            Assert.Equal(years.Select(year => $"#y{year.Key}"), links.Select(CrawledPage.Href));
            Assert.All(links, link => Assert.NotNull(page.Document.GetElementById(CrawledPage.Href(link)[1..])));
            Assert.Equal(years.Select(year => $"{year.Key}: {words.Events.For(year.Count())}"), links.Select(link => Words(link.QuerySelector("title")!)));
            Assert.Equal(years.Select(year => year.Count()), links.Select(link => link.QuerySelector("path")!.GetAttribute("d")!.Count(c => c == 'M')));
            Assert.Equal((words.PlotTitle, true), (Words(svg.QuerySelector("title")!), Words(svg.QuerySelector("desc")!).EndsWith(words.PlotKey, StringComparison.Ordinal)));
            Assert.Equal(years.ToDictionary(year => year.Key, year => Counts(year, words)), Table(page));
            Assert.Equal(Counts(crawl.Campaign.Timeline, words).Where(pair => pair.Key != words.PlotAll), Key(page));
        }
    }

    // Russian pages have blanks at which no line is broken.
    private static string Words(IElement element) => element.TextContent.Replace('\u00A0', ' ');

    private static ImmutableSortedDictionary<string, int> Counts(IEnumerable<TimelineEvent> events, InterfaceWords words) =>
        events.GroupBy(item => words.Of(item.EvidenceLevel)).Select(group => KeyValuePair.Create(group.Key, group.Count()))
            .Append(KeyValuePair.Create(words.PlotAll, events.Count())).ToImmutableSortedDictionary(StringComparer.Ordinal);

    // Years of nothing are rows of noughts in the table and nothing in the expectation.
    private static Dictionary<int, ImmutableSortedDictionary<string, int>> Table(CrawledPage page)
    {
        var heads = page.Document.QuerySelectorAll(".plot thead th").Skip(1).Select(head => head.QuerySelector("svg")?.GetAttribute("aria-label") ?? head.TextContent).ToList();
        return page.Document.QuerySelectorAll(".plot tbody tr")
            .ToDictionary(row => int.Parse(row.QuerySelector("th")!.TextContent, null), row => heads
                .Zip(row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent, null))).Where(pair => pair.Second > 0)
                .ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))
            .Where(row => row.Value.Count > 0).ToDictionary(row => row.Key, row => row.Value);
    }

    private static ImmutableSortedDictionary<string, int> Key(CrawledPage page) =>
        page.Document.QuerySelectorAll(".plot figcaption li").ToImmutableSortedDictionary(
            item => CrawledPage.Text(item.QuerySelector(".standing")!.LastChild), item => int.Parse(item.QuerySelector(".meta")!.TextContent, null), StringComparer.Ordinal);

    private static TimelineEvent Event(DateOnly first, DatePrecision precision, EvidenceLevel evidence) =>
        Pattern with { Date = new PartialDate(first, precision), EvidenceLevel = evidence };

    /// <summary>Of one event or hundreds, in one year or in a century.</summary>
    private static void Holds(Func<TimelineEvent[], TimelineChart, bool> rule)
    {
        var events =
            from span in Gen.Elements(1, 2, 14, 40, 120)
            from size in Gen.Elements(1, 5, 60, 250)
            from timeline in Gen.ArrayOf(
                from year in Gen.Choose(2026 - span + 1, 2026)
                from standing in Gen.Elements(Enum.GetValues<EvidenceLevel>())
                from precision in Gen.Elements(Enum.GetValues<DatePrecision>())
                select Event(new DateOnly(year, 1, 1), precision, standing), size)
            select timeline;
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(events.ToArbitrary(), timeline => rule(timeline, new TimelineChart(timeline, rightToLeft: false))));
    }
}
