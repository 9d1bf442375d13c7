using System.Collections.Frozen;

namespace CampaignSite;

/// <summary>Ids that the templates of the pages give to elements; the loader keeps them from headings and items. A test compares them with the templates.</summary>
internal static class ElementIds
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
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
        "plot", "plot-text");
}
