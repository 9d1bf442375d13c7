using System.Buffers;
using System.Text.RegularExpressions;
using CampaignSite.Content.Inspection;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Yaml;

/// <summary>Titles, summaries, warnings and notes are shown as they are: a citation or a link in them can never be one.</summary>
internal static partial class PlainFieldRule
{
    // Addresses, names and what programs read. "source" names a document in the words of the person who looked.
    private static readonly HashSet<string> NotProse = new(StringComparer.Ordinal)
    {
        "id", "url", "archive", "link", "donate", "website", "find", "contact", "handle", "tag", "path", "address", "translates", "source", "by",
        "label", "replaced-by", "platform", "phrase", "write", "why",
    };

    private static readonly SearchValues<char> SignsOfMarks = SearchValues.Create("]*\\");

    public static void Check(LoadContext context)
    {
        foreach (var field in context.Deferred.TakePlainFields().Where(field => !NotProse.Contains(field.Key)))
        {
            var text = LiteralText.Plain(field.Value);
            foreach (var lost in LostCitations.Find(text, context))
            {
                context.Bag.Error(field.At, DiagnosticCode.LostCitation,
                    $"“{field.Key}” is shown as plain words and cannot cite a source; remove {lost.Cure}, and cite it in the text below");
            }

            if ((text.AsSpan().ContainsAny(SignsOfMarks) && Mark().Match(text) is { Success: true } mark ? mark.Value : UnsupportedMarkup.InPlain(text)) is { } shown)
            {
                context.Bag.Error(field.At, DiagnosticCode.LostMarkup,
                    $"“{field.Key}” is shown as plain words, and “{shown}” would be shown as it is; write it without formatting");
            }

            var language = context.OwnLanguage(field.Key) ?? context.LanguageOf(field.At.Path);
            foreach (var (_, message) in WordsToAvoid.In(text, language, context))
            {
                context.Bag.Warning(field.At, DiagnosticCode.DiscouragedWord, message);
            }
        }
    }

    // A backslash before a mark is what a tool writes into a field that it takes for Markdown.
    [GeneratedRegex(@"\]\(|\*\*|\\[\[\]*_#`~<>.!()-]", RegexOptions.None, PatternTimeout.Milliseconds)]
    private static partial Regex Mark();
}
