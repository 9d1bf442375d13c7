using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Protection;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

/// <summary>A load that takes over what has not changed gives what a load that reads everything gives.</summary>
public sealed class IncrementalLoadTests
{
    private static readonly HalfDay Now = new(new DateOnly(2026, 11, 30), IsMorning: false);

    private readonly LoadMemory _memory = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_random_edits_of_Saltmarsh_both_loads_give_the_same(int seed) => EditAndCompare(ListedSaltmarsh.Files, new Random(seed), edits: 40);

    [Fact]
    [Trait("Category", "Slow")]
    public void After_random_edits_of_the_shipped_campaign_both_loads_give_the_same() =>
        EditAndCompare(ContentFolder.Read(Repository.PathOf("content")).Files, new Random(20261130), edits: 10);

    [Fact]
    public void What_did_not_change_is_taken_over_and_what_did_is_read_again()
    {
        var before = Load(ListedSaltmarsh.Files).Campaign!;
        var path = ListedSaltmarsh.Files.First(file => file.Path.StartsWith("timeline/", StringComparison.Ordinal)).Path;

        var after = Load(Changed(ListedSaltmarsh.Files, path, text => text + "\nOne more line.\n")).Campaign!;

        Assert.Single(after.Timeline, item => !before.Timeline.Contains(item, ReferenceEqualityComparer.Instance));
        Assert.All(after.Texts, text => Assert.Contains(text, before.Texts, ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void What_an_item_refers_to_is_read_again_with_it()
    {
        var before = Load(ListedSaltmarsh.Files).Campaign!;

        var after = Load(Changed(ListedSaltmarsh.Files, "sources.yml", text => text + "# A note.\n")).Campaign!;

        Assert.DoesNotContain(after.Timeline, item => before.Timeline.Contains(item, ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void The_next_half_of_a_day_takes_over_no_item()
    {
        var before = Load(ListedSaltmarsh.Files).Campaign!;

        var after = CampaignLoader.Load(PageRegistry.Site, ListedSaltmarsh.Files, Now with { IsMorning = true }, _memory).Campaign!;

        Assert.DoesNotContain(after.Timeline, item => before.Timeline.Contains(item, ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void A_removed_file_is_forgotten()
    {
        Load(ListedSaltmarsh.Files);
        var (files, items) = (_memory.Paths.Count, _memory.Items);
        var gone = ListedSaltmarsh.Files.First(file => file.Path.StartsWith("timeline/", StringComparison.Ordinal)).Path.Split('.')[0];
        var left = ListedSaltmarsh.Files.Where(file => !file.Path.StartsWith(gone, StringComparison.Ordinal)).ToList();

        Load(left);

        Assert.Equal(left.Select(file => file.Path).Order(StringComparer.Ordinal), _memory.Paths.Order(StringComparer.Ordinal));
        Assert.Equal((ListedSaltmarsh.Files.Count, items - 1), (files, _memory.Items));
    }

    private LoadResult Load(IReadOnlyList<ContentFile> files) => CampaignLoader.Load(PageRegistry.Site, files, Now, _memory);

    private void EditAndCompare(IReadOnlyList<ContentFile> original, Random random, int edits)
    {
        var files = original;
        for (var edit = 0; edit < edits; edit++)
        {
            files = Edited(files, original, random);
            var (taken, whole) = (Load(files), CampaignLoader.Load(PageRegistry.Site, files, Now));

            Assert.Equal(whole.Diagnostics, taken.Diagnostics);
            Assert.Equal(whole.Campaign is null, taken.Campaign is null);
            if (whole is { Campaign: { } one } && taken is { Campaign: { } other })
            {
                Assert.Equal(ProtectedList.FromCampaign(one).ToYaml(), ProtectedList.FromCampaign(other).ToYaml());
                Assert.Equal(Described(one), Described(other));
            }
        }
    }

    // What editors do: a line less, a line twice, a damaged line, a file less, a copy under another name, everything as it was.
    private static IReadOnlyList<ContentFile> Edited(IReadOnlyList<ContentFile> files, IReadOnlyList<ContentFile> original, Random random)
    {
        var texts = files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal)).ToList();
        var path = texts[random.Next(texts.Count)].Path;
        return random.Next(10) switch
        {
            0 => [.. files.Where(file => file.Path != path)],
            1 => original,
            2 when path.EndsWith(".md", StringComparison.Ordinal) => [.. files, ContentFile.FromText(path.Replace(".", "-again.", StringComparison.Ordinal)[..^"-again.md".Length] + ".md", Text(files, path))],
            var kind => Changed(files, path, text =>
            {
                var lines = text.Split('\n').ToList();
                var at = random.Next(lines.Count);
                switch (kind)
                {
                    case 3 or 4:
                        lines.RemoveAt(at);
                        break;
                    case 5:
                        lines.Insert(at, lines[at]);
                        break;
                    case 6:
                        lines[at] += " [@nowhere] **words";
                        break;
                    case 7:
                        lines[at] = lines[at].Split(':')[0] + ":";
                        break;
                    default:
                        lines.Add("More words, and a [link](/timeline).");
                        break;
                }

                return string.Join('\n', lines);
            }),
        };
    }

    private static IReadOnlyList<ContentFile> Changed(IReadOnlyList<ContentFile> files, string path, Func<string, string> change) =>
        [.. files.Select(file => file.Path == path ? ContentFile.FromText(path, change(Text(files, path))) : file)];

    private static string Text(IReadOnlyList<ContentFile> files, string path) => Encoding.UTF8.GetString(files.First(file => file.Path == path).Bytes.Span);

    /// <summary>Every value that the campaign holds, a line each, whatever new fields it gets.</summary>
    private static string Described(Campaign campaign)
    {
        var text = new StringBuilder();
        Describe(text, campaign);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or CultureInfo:
                break;
            case string or Enum or DateOnly or Delegate or StringComparer:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case var primitive when primitive.GetType().IsPrimitive:
                text.Append(CultureInfo.InvariantCulture, $"{primitive}\n");
                break;
            case Language language:
                text.Append(language.Tag).Append('\n');
                break;
            case IDictionary map:
                foreach (var key in map.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal))
                {
                    Describe(text, key);
                    Describe(text, map[key]);
                }

                break;
            case IEnumerable list when value.GetType() is var kind && (!kind.IsGenericType || kind.GetGenericTypeDefinition().Name.StartsWith("Immutable", StringComparison.Ordinal)):
                var items = new List<string>();
                foreach (var item in list)
                {
                    var one = new StringBuilder();
                    Describe(one, item);
                    items.Add(one.ToString());
                }

                // A set has no order.
                text.AppendJoin('|', value.GetType().Name.Contains("Set", StringComparison.Ordinal) ? items.Order(StringComparer.Ordinal) : items);
                break;
            default:
                for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        Describe(text.Append(field.Name).Append('='), field.GetValue(value));
                    }
                }

                break;
        }
    }
}
