using System.Text.Json;

namespace CampaignSite.Content.Diagnostics;

/// <summary>One thing wrong with the content: where, what, and what to write instead.</summary>
public sealed record Diagnostic(Location Location, Severity Severity, DiagnosticCode Code, string Message)
{
    /// <summary>How much of a message is kept in characters, its beginning and its end: what it quotes from a file may be all of the file.</summary>
    private const int Beginning = 600, End = 300;

    /// <summary>What is wrong, and what to write instead.</summary>
    public string Message { get; } = Shortened(Message);

    /// <summary>How many further problems follow from this one and are not reported.</summary>
    public int Consequences { get; init; }

    /// <summary>The code as it is printed and documented.</summary>
    public string CodeName => JsonNamingPolicy.KebabCaseLower.ConvertName(Code.ToString());

    /// <summary>What must be right before this one says anything of its own, a line each; see <see cref="Causes"/>.</summary>
    internal string? Needs { get; init; }

    /// <summary>What <see cref="Needs"/> of other problems are explained by this one: the path of a file of which nothing was read, a language.</summary>
    internal string? Explains { get; init; }

    /// <summary><c>path:line:column: error code: what is wrong; what to write instead</c>, which editors make clickable.</summary>
    public override string ToString() => $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {CodeName}: {Message}{Following}";

    /// <summary>Words behind the message; empty where nothing follows.</summary>
    public string Following => Consequences switch
    {
        0 => "",
        1 => " (one more problem follows from this)",
        _ => $" ({Consequences} more problems follow from this)",
    };

    // The end says what to write, so it is the middle that goes.
    private static string Shortened(string message) =>
        message.Length <= Beginning + End + 100 ? message : $"{message.AsSpan(0, Beginning - (char.IsHighSurrogate(message[Beginning - 1]) ? 1 : 0))} … {message.AsSpan(message.Length - End + (char.IsLowSurrogate(message[^End]) ? 1 : 0))}";
}
