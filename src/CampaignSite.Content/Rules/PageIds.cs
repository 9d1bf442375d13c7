using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Parsing;

namespace CampaignSite.Content.Rules;

/// <summary>
/// Places that the templates of the pages name themselves. Two places of one name on a page break the links to both, and the link that
/// skips the menu: content must not take these. A test compares them with the templates.
/// </summary>
internal static class PageIds
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        // Every page, and pages of one text, event or action.
        "main", "leave", "contents", "sources", "risks", "mark", "said", "steps", "exposure", "now", "where", "happening",

        // What is said before all else: of an action that is over, a country at risk, a copy.
        "notice", "at-risk", "keep",

        // The form of suggestions.
        "text", "text-help", "text-problem", "link", "link-problem", "page", "page-problem", "caution",

        // Letters, countries.
        "letter", "points", "to", "country", "embassy", "consulates", "representatives", "ministry", "un-mission", "organisations", "actions",

        // Lists of organisations, tags and what is over.
        "guides", "tags", "accounts", "open", "unknown", "closed", "unsafe", "coming", "may-be-open",

        // A letter: the writer's own sentence, ways to send it, calling instead.
        "own", "own-stays", "send", "call",

        // What a visitor has done and what is next.
        "progress",

        // What is stored of a visitor, in one sentence.
        "marks-state",

        // What changed.
        "since", "problem",

        // Passing on.
        "share-site", "share-print", "share-texts",

        // The plan.
        "plan", "change", "minutes", "minutes-hint", "minutes-problem", "country-problem", "without-problem",

        // The field of the search, and what it leaves behind.
        "q", "q-stays",

        // The embassies on a map and in a list.
        "map", "map-world", "map-europe", "list",

        // What can be done from any country, and in place of a petition.
        "others", "self", "letters", "instead",

        // The plot of the timeline: its title and its description.
        "plot", "plot-text",
    };

    /// <summary>True for a name of the templates, and for <c>source-3</c>: a line in the page's list of sources.</summary>
    public static bool IsTaken(string name) => Taken.Contains(name) || name.StartsWith("source-", StringComparison.Ordinal);

    /// <summary>Items whose names become places on a page shared with others.</summary>
    public static void Refuse(string name, Location at, LoadContext context)
    {
        if (IsTaken(name))
        {
            context.Bag.Error(at, DiagnosticCode.BadValue, $"“{name}” is a place that the page itself has; choose another name");
        }
    }
}
