using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Checks;

/// <summary>
/// Writes into <c>checked:</c> that contacts are still correct. Those lines change and not one character beside them, in whatever style of YAML they are
/// written; what comes out is read again before anything is kept.
/// </summary>
/// <param name="site">Where the campaign is shown.</param>
/// <param name="files">The whole campaign.</param>
/// <param name="now">When it is read.</param>
public sealed partial class CheckUpdate(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
{
    private readonly LoadResult _before = CampaignLoader.Load(site, files, now);

    /// <summary>Everything a name can be given for; empty where the campaign has errors.</summary>
    public IEnumerable<DueCheck> All => _before.Campaign is { } campaign ? DueCheck.All(campaign) : [];

    /// <param name="names">As <see cref="DueCheck.Name"/>.</param>
    /// <param name="confirmation">The same for all of them.</param>
    public CheckUpdateResult Prepare(IReadOnlyList<string> names, CheckConfirmation confirmation)
    {
        if (confirmation.Problem(now.Day) is { } wrong)
        {
            return CheckUpdateResult.Failed(wrong);
        }

        if (_before.Campaign is null)
        {
            return CheckUpdateResult.Failed($"the campaign has errors to correct first: {_before.Diagnostics.First(d => d.Severity == Severity.Error)}");
        }

        var known = All.ToDictionary(due => due.Name, StringComparer.Ordinal);
        var problems = names.Where(name => !known.ContainsKey(name)).Select(name => $"there is no “{name}”; {ClosestName.Suggestion(name, known.Keys)}")
            .Concat(names.Where(name => known.GetValueOrDefault(name) is { Check: null }).Select(name => $"“{name}” has no “checked” yet; write it into {known[name].At.Path}")).ToImmutableArray();
        if (problems.IsEmpty)
        {
            problems = [.. names.Select(name => known[name]).Select(due => WhyNot(due, names, confirmation)).OfType<string>()];
        }

        if (!problems.IsEmpty)
        {
            return new([], [], problems);
        }

        // From the end of each file to its beginning: a line that goes moves those below it.
        var changed = names.Select(name => known[name]).DistinctBy(due => due.At).GroupBy(due => due.At.Path)
            .Select(inFile => inFile.OrderByDescending(due => due.At).Aggregate(files.First(file => file.Path == inFile.Key), (file, due) => Rewritten(file, due, confirmation)))
            .ToImmutableArray();
        return ReadAgain(names, confirmation, changed);
    }

    // What a check says must have happened: to another page, on an earlier day or in another language it did not.
    private string? WhyNot(DueCheck due, IReadOnlyList<string> names, CheckConfirmation confirmation)
    {
        var check = due.Check!;
        if (All.FirstOrDefault(other => other.At == due.At && !names.Contains(other.Name, StringComparer.Ordinal)) is { } shared)
        {
            return $"“{due.Name}” and “{shared.Name}” share one check; name both, or write one for each into {due.At.Path}";
        }

        if (confirmation.On < check.On && !due.IsUnchecked)
        {
            return $"“{due.Name}” was already checked on {check.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which is later";
        }

        if (SourceOf(due, confirmation) is null && confirmation.How != check.How)
        {
            return $"“{due.Name}” was last checked in another way, with “{check.Source}”; say with --source what was looked at";
        }

        return confirmation.How == CheckMethod.LivePage && !WebAddress.IsHttp(SourceOf(due, confirmation) ?? check.Source)
            ? $"“{due.Name}”: a live page has an address; say with --source which" : null;
    }

    // Who looked at the live page looked at the one that is asked for. Null where the check goes on naming what it names.
    private static string? SourceOf(DueCheck due, CheckConfirmation confirmation) =>
        confirmation.Source?.Trim() ?? (confirmation.How == CheckMethod.LivePage ? due.Page : null);

    private CheckUpdateResult ReadAgain(IReadOnlyList<string> names, CheckConfirmation confirmation, ImmutableArray<ContentFile> changed)
    {
        var after = CampaignLoader.Load(site, [.. files.Select(file => changed.FirstOrDefault(one => one.Path == file.Path) ?? file)], now);
        if (after.Campaign is not { } campaign)
        {
            return CheckUpdateResult.Failed($"nothing was written: the file would have an error: {after.Diagnostics.First(d => d.Severity == Severity.Error)}");
        }

        var written = DueCheck.All(campaign).Where(due => names.Contains(due.Name, StringComparer.Ordinal)).ToImmutableArray();
        var lost = written.Where(due => due.Check is not { } check || check.On != confirmation.On || check.How != confirmation.How || check.SourceDate != confirmation.SourceDate
            || check.By != confirmation.By?.Trim() || (SourceOf(due, confirmation) is { } source && check.Source != source));
        return lost.FirstOrDefault() is { } one
            ? CheckUpdateResult.Failed($"nothing was written: “checked” of “{one.Name}” ({one.At}) is written in a way that only a person can change")
            : new(changed, written, []);
    }

    private static ContentFile Rewritten(ContentFile file, DueCheck due, CheckConfirmation confirmation)
    {
        var at = due.At;
        var lines = new LineEndings(file);
        var (start, length) = FrontMatter.YamlOf(file.Path, lines.Text);
        var yaml = lines.Text.Substring(start, length);
        if (YamlMapSpan.FindAt(yaml, at.Line - lines.Text.AsSpan(0, start).Count('\n'), at.Column) is not { } map)
        {
            return file;
        }

        var edit = new YamlMapEdit(yaml, map);
        edit.Set("on", confirmation.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        edit.Set("how", JsonNamingPolicy.KebabCaseLower.ConvertName(confirmation.How.ToString()));
        SetOrRemove(edit, "source-date", confirmation.SourceDate?.Iso);
        SetOrRemove(edit, "by", confirmation.By is { } by ? Quoted(by) : null);
        if (SourceOf(due, confirmation) is { } source && source != due.Check!.Source)
        {
            edit.Set("source", PlainAddress().IsMatch(source) && !map.IsFlow ? source : Quoted(source));
        }

        // Left as it was, which is told of as a check that only a person can change.
        return edit.LosesComment ? file : file with { Bytes = lines.Replace(edit.Changes.Select(change => (change.Start + start, change.End + start, change.Text))) };
    }

    private static void SetOrRemove(YamlMapEdit edit, string key, string? value)
    {
        if (value is null)
        {
            edit.Remove(key);
        }
        else
        {
            edit.Set(key, value);
        }
    }

    private static string Quoted(string text) => $"\"{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\Ahttps?://[^\s#]+[^\s#:]\z", RegexOptions.NonBacktracking)]
    private static partial Regex PlainAddress();
}

/// <summary>What would be written, or why nothing is.</summary>
/// <param name="Files">With their new bytes; none where there are problems.</param>
/// <param name="Checks">The checks as they are then.</param>
/// <param name="Problems">Sentences.</param>
public sealed record CheckUpdateResult(ImmutableArray<ContentFile> Files, ImmutableArray<DueCheck> Checks, ImmutableArray<string> Problems)
{
    internal static CheckUpdateResult Failed(string problem) => new([], [], [problem]);
}
