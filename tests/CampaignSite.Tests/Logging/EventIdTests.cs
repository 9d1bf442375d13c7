using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CampaignSite.Testing;
using Microsoft.Extensions.Logging;

namespace CampaignSite.Tests.Logging;

public sealed partial class EventIdTests
{
    private static readonly (string Area, string Event, int Id)[] Events =
    [
        .. typeof(SiteBuilder).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Message is not null)
            .Select(found => (AreaOf(found.Method.DeclaringType!), $"{found.Method.DeclaringType}.{found.Method.Name}", found.Message!.EventId)),
    ];

    [Fact]
    public void An_event_id_belongs_to_one_event()
    {
        Assert.True(Events.Length > 20, "the events were not found");
        Assert.Equal([], Events.GroupBy(e => e.Id).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }

    [Fact]
    public void Every_event_id_lies_in_the_range_that_the_documentation_gives_its_area()
    {
        var ranges = Row().Matches(Repository.Read("docs/logging.md"))
            .ToDictionary(row => row.Groups["area"].Value, row => (First: Number(row.Groups["first"]), Last: Number(row.Groups["last"])), StringComparer.Ordinal);

        Assert.Equal([], Events.Where(e => !ranges.TryGetValue(e.Area, out var range) || e.Id < range.First || e.Id > range.Last));
        Assert.Equal(ranges.Keys.Order(StringComparer.Ordinal), Events.Select(e => e.Area).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ranges.Values.Order().Zip(ranges.Values.Order().Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First, "two ranges overlap"));
    }

    private static string AreaOf(Type type) => type.Namespace!.Split('.')[1];

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `(?<area>\w+)` \| (?<first>\d+)–(?<last>\d+) \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
