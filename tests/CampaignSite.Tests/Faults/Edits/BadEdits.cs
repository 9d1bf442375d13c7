using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>Every form of the rows B61 to B85: the files of Content/BadFiles that belong to them, and what is no text or no file.</summary>
internal static class BadEdits
{
    // A name, or the beginning of several.
    private static readonly IReadOnlyDictionary<string, string[]> BadFiles = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["B61"] = ["file-empty", "front-no*", "text-without-words"],
        ["B62"] = ["front-unclosed", "front-a-list", "yaml-tab", "yaml-unclosed-quote", "key-*", "type-*"],
        ["B63"] = ["yaml-tag", "yaml-anchor", "yaml-alias*", "yaml-a-thousand-levels", "yaml-second-document", "file-too-large"],
        ["B64"] = ["date-*", "action-check-tomorrow", "action-check-year-9999"],
        ["B65"] = ["value-*", "markup-in-a-title", "character-bidi*", "character-zero-width-space", "yaml-colon-in-text"],
        ["B66"] = ["slug-twice-in-timeline", "name-*"],
        ["B67"] = ["character-nul*"],
        ["B68"] = ["name-decomposed"],
        ["B71"] = ["link-*", "list-escaped"],
        ["B72"] = ["html-*"],
        ["B73"] = ["picture-*", "name-picture-svg"],
        ["B74"] = ["link-to-missing-*", "misleading-*"],
        ["B75"] = ["mailto-*", "email-*"],
        ["B76"] = ["deep-*"],
        ["B78"] = ["translation-*", "file-unknown-language", "file-interface-unknown-language"],
        ["B79"] = ["office-empty"],
        ["B83"] = ["conflict-marks"],
        ["B85"] = ["email-with-soft-hyphen", "phone-*"],
    };

    // A path with a way upwards is no path of a file, of two twins on a disk the other is named, what the list does not confirm is shown in a safe form,
    // and of Russian without words the site already is an example: Content/BadFilesTests has them all.
    private static readonly string[] Elsewhere = ["name-parent-folder", "file-case-twins", "protected-host-lost", "file-interface-unknown-language", "translation-words-absent"];

    /// <summary>All edits of one row.</summary>
    public static IReadOnlyList<BadEdit> Of(string id) =>
    [
        .. BadFiles.GetValueOrDefault(id, []).SelectMany(Names).Except(Elsewhere).Select(name => BadEdit.FromBadFile(id, name)),
        .. OddBytes.All.Concat(OddFiles.All).Where(edit => edit.Id == id),
    ];

    /// <summary>Every edit that is refused: those of the rows, and every other file of Content/BadFiles with an error.</summary>
    public static IReadOnlyList<BadEdit> Refused() =>
    [
        .. OddBytes.All.Concat(OddFiles.All).Concat(BadFile.Names.Except(Elsewhere).Select(name => BadEdit.FromBadFile("R13", name))).Where(edit => edit.Outcome == EditOutcome.Refused),
    ];

    /// <summary>As the log says it: the file, its line and the code.</summary>
    public static string Error(string path, DiagnosticCode code, int line = 1, int column = 1) =>
        $"{path}:{line}:{column}: error {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString())}";

    private static IEnumerable<string> Names(string pattern) =>
        pattern.EndsWith('*') ? BadFile.Names.Where(name => name.StartsWith(pattern[..^1], StringComparison.Ordinal)) : [pattern];
}
