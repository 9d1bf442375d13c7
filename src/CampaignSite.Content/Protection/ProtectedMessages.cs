namespace CampaignSite.Content.Protection;

/// <summary>What an editor is told of a value on which the content and the protected list do not agree.</summary>
internal static class ProtectedMessages
{
    public static string For(string key, string? listed, ProtectedValue? found, ProtectedEffect effect)
    {
        var names = key.Split('/');
        var (section, name) = (names[0], names is [_, .. var rest] ? string.Join(" ", rest) : "");
        if (effect == ProtectedEffect.Safer)
        {
            return listed is null
                ? $"{ProtectedList.FileName} does not have “{key}” yet; run “protected --write”, or add it there"
                : found is null
                    ? $"{ProtectedList.FileName} still has “{key}”, which the content no longer has; remove it there if that is meant"
                    : $"{ProtectedList.FileName} says “{listed}” for “{key}” and the content now says “{found.Value}”; update the list";
        }

        var file = FileOf(section, names, found);
        var (lost, putBack, until) = Words(section, name, listed, found?.Value, file);
        var confirm = listed is null
            ? $"or add “{key}” to {ProtectedList.FileName}"
            : found is null
                ? $"or take this line out of {ProtectedList.FileName}"
                : $"or write “{found.Value}” here";
        return $"{lost}; {putBack} in {file}, {confirm} (best by a second person){(effect == ProtectedEffect.Held ? $"; until then {until}" : "")}";
    }

    private static string FileOf(string section, string[] names, ProtectedValue? found) => found?.At.Path ?? section switch
    {
        ProtectedSection.QuietTexts => $"texts/{names[1]}.*.md",
        ProtectedSection.AtRisk => $"campaign.yml or countries/{names[1]}.md",
        ProtectedSection.OrganisationLabels or ProtectedSection.Helpers or ProtectedSection.Warnings or ProtectedSection.UnsafeOrganisations => $"organisations/{names[1]}.*.md",
        ProtectedSection.ActionLabels or ProtectedSection.HelpActions or ProtectedSection.UnsafeActions => $"actions/{names[1]}.*.md",
        ProtectedSection.UnsafeHashtags => $"hashtags/{names[1]}.*.md",
        _ => "campaign.yml",
    };

    private static (string Lost, string PutBack, string Until) Words(string section, string name, string? listed, string? found, string file) => section switch
    {
        ProtectedSection.QuietPath => ($"the path of the quiet pages was “{listed}” and is now “{found}”", $"put “path: {listed}” back", "the old path holds"),
        ProtectedSection.QuietTexts => ($"the text “{name}” is no longer quiet", "put “quiet: true” back", "it stays quiet"),
        ProtectedSection.AtRisk => ($"“{name}” is no longer a country at risk", "put it back", "it stays one"),
        ProtectedSection.Exit => ($"the way out of “{name}” was “{listed ?? "that of the first language"}” and is now “{found ?? "none"}”", "put it back",
            "“Leave” leads to the confirmed page of another language, or to an empty one"),
        ProtectedSection.EmbassyLabel => ($"“{section}” was “{listed}” and is now “{found ?? "none"}”", $"put “{section}: {listed}” back", "offices are still held to it"),
        ProtectedSection.LabelOrder => ($"the order of the labels, strictest first, was “{listed}” and is now “{found}”", "put this order back",
            "it holds, and labels that are not in it come after"),
        ProtectedSection.Labels => ($"the warning of the label “{name}” is gone or has changed", "put it back", "the new words and a general warning are shown"),
        ProtectedSection.Unlinked => ($"the label “{name}” no longer has “unlinked: true”, or is gone", "put it back", "its addresses stay text"),
        ProtectedSection.Hosts => ($"the host “{name}” has lost its label “{listed}”{(found is null ? "" : $" and has a weaker one, “{found}”")}", "put it back, spelt like this", "the label stays"),
        ProtectedSection.OrganisationLabels or ProtectedSection.ActionLabels =>
            ($"“{name}” has lost its label “{listed}”{(found is null ? "" : $" and has a weaker one, “{found}”")}", $"put “label: {listed}” back", "the label stays"),
        ProtectedSection.Helpers or ProtectedSection.HelpActions => listed is null
            ? ($"this way to reach help is not confirmed: “{name}”", $"take it out", "it is not shown")
            : ($"this way to reach help has changed: “{name}”", $"put the old one back", "neither is shown"),
        ProtectedSection.Warnings => ($"the warning of “{name}” is gone or has changed", "put it back", "the new words are shown, and no address of the organisation"),
        _ => ($"“{name}” is no longer unsafe, or its reason has changed", "put “status: unsafe” and the reason back", "it stays unsafe, has no address, and a general warning replaces the changed words"),
    };
}
