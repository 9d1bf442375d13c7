using System.Globalization;
using System.Text;

namespace CampaignSite.Benchmarks;

/// <summary>The figures of a run as a Markdown table below the day and the machine.</summary>
internal sealed class ReportTable(string commit, bool isQuick)
{
    private readonly StringBuilder _rows = new();
    private readonly double _loadBefore = Machine.LoadAverage;

    public bool HasFailures { get; private set; }

    public void Add(string name, IEnumerable<Measurement> measurements)
    {
        foreach (var measured in measurements)
        {
            var ratio = measured.Ratio?.ToString("0.00", CultureInfo.InvariantCulture);
            var verdict = measured is { Ratio: { } value, Target: { } target } ? target.IsMet(value) ? "yes" : "no" : "";
            Append(name, measured.Case, measured.SiteText, measured.AgainstText, ratio ?? "", measured.Target?.ToString() ?? "", verdict);
        }
    }

    public void AddSkipped(string name, string reason) => Append(name, reason, "", "", "", "", "");

    public void AddFailed(string name, string reason)
    {
        HasFailures = true;
        Append(name, $"failed: {reason.ReplaceLineEndings(" ")}", "", "", "", "", "");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {TimeProvider.System.GetUtcNow():d MMMM yyyy, HH:mm} UTC, commit {commit}. {Machine.Description}. Load average {_loadBefore:0.0} before, {Machine.LoadAverage:0.0} after. {(isQuick ? "Quick: one short round." : "Medians of three alternating rounds.")}

        | row | what | site | against | ratio | target | met |
        |---|---|---|---|---|---|---|
        {_rows}
        """);

    private void Append(params string[] cells) => _rows.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
