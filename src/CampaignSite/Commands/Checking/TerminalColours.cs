using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>Red for errors and yellow for warnings on a terminal (ECMA-48, SGR). A pipe, a file and a user who sets <c>NO_COLOR</c> get none.</summary>
internal sealed class TerminalColours
{
    private readonly bool _areUsed;

    private TerminalColours(bool areUsed) => _areUsed = areUsed;

    public static TerminalColours For(TextWriter output) => new(
        IsTerminal(output) && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");

    /// <summary>Whether what is written is seen at once and can be drawn over.</summary>
    public static bool IsTerminal(TextWriter output) =>
        ((ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(output, Console.Error) && !Console.IsErrorRedirected))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public string Apply(Diagnostic diagnostic)
    {
        var line = diagnostic.ToString();
        if (!_areUsed)
        {
            return line;
        }

        var (word, colour) = diagnostic.Severity == Severity.Error ? ($" error {diagnostic.CodeName}", 31) : ($" warning {diagnostic.CodeName}", 33);
        var at = diagnostic.Location.ToString().Length + 1;
        return $"\e[1m{line[..at]}\e[0m\e[{colour}m{word}\e[0m{line[(at + word.Length)..]}";
    }
}
