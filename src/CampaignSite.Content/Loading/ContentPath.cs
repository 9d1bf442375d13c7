using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Loading;

/// <summary>What a file's path says: its kind, its slug, its language, its date.</summary>
internal sealed partial record ContentPath(string Path, ContentKind Kind, string Name, string? Language, DateOnly? Date)
{
    private static readonly Dictionary<string, ContentKind> Folders = new(StringComparer.Ordinal)
    {
        ["texts"] = ContentKind.Text,
        ["timeline"] = ContentKind.Event,
        ["actions"] = ContentKind.Action,
        ["letters"] = ContentKind.Letter,
        ["countries"] = ContentKind.Country,
        ["organisations"] = ContentKind.Organisation,
        ["hashtags"] = ContentKind.Hashtag,
        ["interface"] = ContentKind.Interface,
        ["media"] = ContentKind.Picture,
    };

    private static readonly Dictionary<string, ContentKind> TopFiles = new(StringComparer.Ordinal)
    {
        ["campaign.yml"] = ContentKind.Campaign,
        ["publishers.yml"] = ContentKind.Publishers,
        ["sources.yml"] = ContentKind.Sources,
        ["changes.yml"] = ContentKind.Changes,
        ["protected.yml"] = ContentKind.Protected,
    };

    /// <summary>Where an item of a kind that is named by its slug alone has its facts.</summary>
    public static string For(ContentKind kind, string name, Language language) => $"{Folders.First(folder => folder.Value == kind).Key}/{name}.{language.Tag}.md";

    /// <summary>The path of the same item in another language.</summary>
    public string In(Language language) => $"{Path[..(Path.IndexOf('.', StringComparison.Ordinal) + 1)]}{language.Tag}.md";

    /// <returns>Null for a note to editors (README.md), what another tool left, and where a diagnostic was reported.</returns>
    public static ContentPath? Parse(string path, DiagnosticBag bag)
    {
        var parts = path.Split('/');
        if (parts[^1] == "README.md")
        {
            return null;
        }

        if (LeftoverFile.Explain(parts[^1]) is { } leftover)
        {
            bag.Warning(Location.StartOf(path), DiagnosticCode.LeftoverFile, leftover);
            return null;
        }

        if (parts.Length == 1)
        {
            if (TopFiles.TryGetValue(path, out var top))
            {
                return new ContentPath(path, top, path, null, null);
            }

            return Unknown(path, bag, $"“{path}” has no meaning here; {ClosestName.Suggestion(path, TopFiles.Keys)}");
        }

        if (parts.Length != 2 || !Folders.TryGetValue(parts[0], out var kind))
        {
            return Unknown(path, bag, $"there is no kind of content in “{string.Join('/', parts[..^1])}”; {ClosestName.Suggestion(parts[0], Folders.Keys)}");
        }

        return kind switch
        {
            ContentKind.Interface => Match(path, bag, InterfaceName().Match(parts[1]), kind, "interface/{lang}.yml"),
            ContentKind.Picture => Match(path, bag, PictureName().Match(parts[1]), kind, "media/{name}.png, .jpg, .jpeg or .webp, in a-z, 0-9, dots and hyphens"),
            ContentKind.Country => Match(path, bag, CountryName().Match(parts[1]), kind, "countries/{cc}.md or countries/{cc}.{lang}.md, with the country's two letters in lower case"),
            ContentKind.Event => Match(path, bag, EventName().Match(parts[1]), kind, "timeline/{yyyy-mm-dd}-{slug}.{lang}.md"),
            _ => Match(path, bag, ItemName().Match(parts[1]), kind, $"{parts[0]}/{{slug}}.{{lang}}.md"),
        };
    }

    private static ContentPath? Unknown(string path, DiagnosticBag bag, string message)
    {
        bag.Error(Location.StartOf(path), DiagnosticCode.UnknownFile, message);
        return null;
    }

    private static ContentPath? Match(string path, DiagnosticBag bag, Match match, ContentKind kind, string form)
    {
        DateOnly? date = null;
        if (match.Groups["date"] is { Success: true } written)
        {
            date = DateOnly.TryParseExact(written.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        }

        var name = match.Groups["name"].Value;
        var needsSlug = kind is not (ContentKind.Interface or ContentKind.Picture or ContentKind.Country);
        if (!match.Success || (needsSlug && !Slug.TryParse(name, out _)) || (kind == ContentKind.Event && date is null))
        {
            bag.Error(Location.StartOf(path), DiagnosticCode.BadFileName, $"{FileNameProblem.Explain(path, kind)}; name it {form}");
            return null;
        }

        if (kind == ContentKind.Country && !CountryCode.TryParse(name, out _))
        {
            bag.Error(Location.StartOf(path), DiagnosticCode.UnknownCountry, $"“{name}” is not a country code of ISO 3166-1; name the file by its two letters");
            return null;
        }

        var language = match.Groups["lang"];
        return new ContentPath(path, kind, name, language.Success ? language.Value : null, date);
    }

    [GeneratedRegex(@"\A(?<name>[^.]+)\.(?<lang>[A-Za-z0-9-]+)\.md\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex ItemName();

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})-(?<name>[^.]+)\.(?<lang>[A-Za-z0-9-]+)\.md\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex EventName();

    [GeneratedRegex(@"\A(?<name>[a-z]{2})(\.(?<lang>[A-Za-z0-9-]+))?\.md\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex CountryName();

    [GeneratedRegex(@"\A(?<lang>[A-Za-z0-9-]+)\.yml\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex InterfaceName();

    [GeneratedRegex(@"\A(?<name>[a-z0-9][a-z0-9.-]*\.(png|jpg|jpeg|webp))\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex PictureName();
}
