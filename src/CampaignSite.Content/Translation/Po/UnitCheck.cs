using System.Text.RegularExpressions;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation.Po;

/// <summary>What a translation must keep of its original: what is filled in, citations, links, and that it is one block.</summary>
internal static partial class UnitCheck
{
    /// <returns>Null where nothing is wrong.</returns>
    public static string? Problem(TranslationUnit unit, IReadOnlyList<string> texts)
    {
        if (texts.Count != unit.Texts.Length)
        {
            return $"it has {texts.Count} plural forms, and this language {unit.Texts.Length}; export the file again";
        }

        return texts.Select((text, i) => Problem(unit, text, unit.Texts[i])).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(TranslationUnit unit, string text, string before)
    {
        var id = unit.IdPlural ?? unit.Id;
        if (InvisibleCharacters.IndexOfForbidden(text.Replace("\n", " ", StringComparison.Ordinal)) is >= 0)
        {
            return "it holds a character that is invisible and can deceive; delete it";
        }

        if (Placeholder().Matches(id).Select(match => match.Value).FirstOrDefault(name => !text.Contains(name, StringComparison.Ordinal) && unit.IdPlural is null) is { } lost)
        {
            return $"“{lost}” is missing; it is filled in when the page is shown";
        }

        if (!unit.IsMarkdown)
        {
            return text.Contains('\n', StringComparison.Ordinal) && !id.Contains('\n', StringComparison.Ordinal) ? "it has more than one line" : null;
        }

        var (original, own, old) = (TextOutline.Parse(unit.Id), TextOutline.Parse(text), TextOutline.Parse(before));
        return Same(own.Citations, original.Citations, old.Citations) ? Same(own.Links, original.Links, old.Links) ? Shape(unit, text)
            : $"its links are {Names(own.Links)}, and those of the original {Names(original.Links)}"
            : $"it cites {Names(own.Citations)}, and the original {Names(original.Citations)}";
    }

    // “1.” or “#” at the beginning would make another block of it.
    private static string? Shape(TranslationUnit unit, string text) =>
        unit.IsRegion || Kinds(text).SequenceEqual(Kinds(unit.Id)) ? null : "it would be another kind of block; write a backslash before the mark at its beginning, and no empty line";

    private static IEnumerable<string> Kinds(string text) => MarkdownSegments.Parse(text).Select(segment => segment.Kind);

    // Languages may lead to pages of their own: what the present translation does is accepted too.
    private static bool Same(IReadOnlyList<string> own, IReadOnlyList<string> original, IReadOnlyList<string> before) =>
        own.Order(StringComparer.Ordinal).SequenceEqual(original.Order(StringComparer.Ordinal)) || own.Order(StringComparer.Ordinal).SequenceEqual(before.Order(StringComparer.Ordinal));

    private static string Names(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names.Select(name => $"“{name}”"));

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
