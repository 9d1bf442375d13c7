using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Importing;

/// <summary>Which text a foreign file becomes: its slug and language.</summary>
internal static partial class ForeignName
{
    /// <param name="file">As it was read.</param>
    /// <param name="languages">Of the campaign, the base first.</param>
    public static ForeignFile Named(ForeignFile file, IReadOnlyList<string> languages)
    {
        var parts = file.Path.Split('/').ToList();
        var name = Extension().Replace(parts[^1], "");
        var own = file.Text("lang", "language", "locale");
        var language = languages.FirstOrDefault(tag => tag.Equals(own, StringComparison.OrdinalIgnoreCase));
        if (name.LastIndexOf('.') is > 0 and var dot && languages.FirstOrDefault(tag => tag.Equals(name[(dot + 1)..], StringComparison.OrdinalIgnoreCase)) is { } suffix)
        {
            (name, language) = (name[..dot], language ?? suffix);
        }

        language ??= languages.FirstOrDefault(tag => parts[..^1].Contains(tag)) ?? languages[0];
        name = name is "index" or "_index" ? (parts.Count > 1 ? parts[^2] : "index") : JekyllDate().Replace(name, "");
        var address = file.Text("slug") is { Length: > 0 } slug ? slug : IndexFile().Replace(file.Text("permalink", "url"), "").Trim('/').Split('/')[^1] is { Length: > 0 } last && !last.AsSpan().ContainsAny(":{}") ? Extension().Replace(last, "") : name;
        var made = SlugOf(address);
        return file with { Slug = made.Length > 0 ? made : SlugOf(name), Language = language };
    }

    // What of a text an address can hold; empty where that is nothing.
    private static string SlugOf(string text)
    {
        var letters = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
        var slug = Others().Replace(letters, "-").Trim('-');
        return slug.Length > 80 ? slug[..80].Trim('-') : slug;
    }

    [GeneratedRegex(@"\.(md|markdown|html|njk|liquid)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTimeout.Milliseconds)]
    private static partial Regex Extension();

    [GeneratedRegex(@"(\A|/)index\.html?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTimeout.Milliseconds)]
    private static partial Regex IndexFile();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-", RegexOptions.NonBacktracking)]
    private static partial Regex JekyllDate();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Others();
}
