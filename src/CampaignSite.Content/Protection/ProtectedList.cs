using System.Text;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Protection;

/// <summary>
/// The values of a campaign that protect readers, a second time: what one lost line of the content could take away. A value is found by
/// its section and its names: <c>hosts/example.org</c>.
/// </summary>
public sealed class ProtectedList
{
    /// <summary>The file it is kept in.</summary>
    public const string FileName = "protected.yml";

    private const string Header = """
        # The values that protect readers, a second time. What makes a page less safe takes effect only when the content and this file agree;
        # ideally a second person changes this one. See “protected.yml” in docs/content-format.md. Written by “protected --write”.
        """;

    internal ProtectedList(IEnumerable<KeyValuePair<string, ProtectedValue>> values, IEnumerable<string> sections)
    {
        Values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Sections = [.. sections];
    }

    /// <summary>A list that protects nothing.</summary>
    public static ProtectedList Empty { get; } = new([], []);

    /// <summary>By section and names, divided by slashes.</summary>
    public ImmutableSortedDictionary<string, ProtectedValue> Values { get; }

    /// <summary>The sections that are written, empty ones too.</summary>
    public ImmutableHashSet<string> Sections { get; }

    /// <summary>The list of a campaign's folder; null where there is none, or none that can be read.</summary>
    public static ProtectedList? Read(IReadOnlyList<ContentFile> files)
    {
        var context = new LoadContext(SiteDescription.None, new HalfDay(DateOnly.MaxValue, IsMorning: false), new DiagnosticBag());
        return files.FirstOrDefault(file => file.Path == FileName) is { } file && FileText.Read(file, context.Bag) is { } text
            ? ProtectedListReader.Read(YamlReader.Read(text, FileName, 0, context.Bag), context)
            : null;
    }

    /// <summary>What the list of this campaign should say.</summary>
    public static ProtectedList FromCampaign(Campaign campaign) => ProtectedValues.Collect(campaign, listed: null);

    /// <summary>Whether something in a campaign is less safe than this list says.</summary>
    public bool IsLessSafe(Campaign campaign) => ProtectedComparison.Compare(campaign, this).Any(one => one.Effect != ProtectedEffect.Safer);

    /// <summary>The same list and the sections that it lacks and <paramref name="other"/> has.</summary>
    public ProtectedList WithSectionsOf(ProtectedList other)
    {
        var lost = LostSections(other).ToHashSet();
        return new ProtectedList(
            Values.Concat(other.Values.Where(pair => lost.Contains(pair.Key.Split('/')[0]))), Sections.Concat(lost));
    }

    /// <summary>The same list and the values that it lacks and <paramref name="other"/> has.</summary>
    public ProtectedList WithValuesOf(ProtectedList other) =>
        new ProtectedList(Values.Concat(other.Values.Where(pair => !Values.ContainsKey(pair.Key))), Sections.Union(other.Sections));

    /// <summary>Sections that <paramref name="earlier"/> filled and this one does not have; a section that is written empty was emptied on purpose.</summary>
    public IEnumerable<string> LostSections(ProtectedList earlier) =>
        ProtectedSection.All.Where(section =>
            !Sections.Contains(section) && earlier.Values.Keys.Any(key => key.Split('/')[0] == section));

    /// <summary>The file, a value a line, so that a change is a line of a diff.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder(Header.ReplaceLineEndings("\n")).Append('\n');
        foreach (var section in ProtectedSection.All)
        {
            var values = Values.Where(pair => pair.Key.Split('/')[0] == section)
                .Select(pair => (Names: pair.Key.Split('/')[1..], pair.Value.Value)).ToList();
            if (ProtectedSection.Texts.Contains(section))
            {
                yaml.Append(string.Concat(values.Select(one => $"{section}: {Plain(one.Value)}\n")));
            }
            else if (values.Count == 0)
            {
                yaml.Append(section).Append(ProtectedSection.Lists.Contains(section) ? ": []\n" : ": {}\n");
            }
            else
            {
                yaml.Append(section).Append(":\n");
                Append(yaml, section, values);
            }
        }

        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, string section, List<(string[] Names, string Value)> values)
    {
        if (ProtectedSection.Lists.Contains(section))
        {
            yaml.Append(string.Concat(values.Select(one => $"  - {Plain(one.Names[0])}\n")));
        }
        else if (ProtectedSection.Maps.Contains(section))
        {
            yaml.Append(string.Concat(values.Select(one => $"  {Plain(one.Names[0])}: {Plain(one.Value)}\n")));
        }
        else
        {
            foreach (var group in values.GroupBy(one => one.Names[0]))
            {
                yaml.Append("  ").Append(Plain(group.Key)).Append(":\n").Append(string.Concat(group.Select(one => $"    {Plain(one.Names[1])}: {Plain(one.Value)}\n")));
            }
        }
    }

    // Other programs would read “no” as a truth value and “12e45678” as a number, and write something else back.
    private static string Plain(string value) =>
        value.Length > 2 && value.All(c => char.IsAsciiLetterLower(c) || c is '-') && value is not ("yes" or "off" or "true" or "false" or "null")
            || (value.Length == 2 && value.All(char.IsAsciiLetterLower) && value is not ("no" or "on"))
            ? value
            : $"\"{value}\"";
}
