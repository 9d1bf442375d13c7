using System.Globalization;
using System.Text;
using CampaignSite.Content;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace CampaignSite.Logging;

/// <summary>Time in UTC to the second, level, category, event id, message. One event is one line, whatever a value holds (ASVS 16.4.1).</summary>
/// <param name="wholeExceptions">Exceptions with their messages, on lines of their own: for the developer's own machine only.</param>
internal sealed class LogLineFormatter(bool wholeExceptions) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new StringBuilder()
            .Append(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Append(' ').Append(logEvent.Level.ToString().ToUpperInvariant())
            .Append(' ').Append(Text(logEvent, "SourceContext"))
            .Append('[').Append(EventId(logEvent)).Append("]: ");

        // The values as they are: the default would put each text between quotation marks.
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            line.Append(token is PropertyToken property ? Text(logEvent, property.PropertyName, property.Format) : token.ToString());
        }

        if (logEvent.Exception is { } exception && !wholeExceptions)
        {
            line.Append(" (").Append(ExceptionSummary.From(exception)).Append(')');
        }

        foreach (var rune in line.ToString().EnumerateRunes())
        {
            Write(rune, output);
        }

        output.WriteLine();
        if (wholeExceptions && logEvent.Exception is { } whole)
        {
            output.WriteLine(whole);
        }
    }

    // Some of the platform's events have no id.
    private static string EventId(LogEvent logEvent) =>
        logEvent.Properties.GetValueOrDefault("EventId") is StructureValue value
        && value.Properties.FirstOrDefault(p => p.Name == "Id")?.Value is ScalarValue { Value: int id }
            ? id.ToString(CultureInfo.InvariantCulture)
            : "0";

    private static string Text(LogEvent logEvent, string name, string? format = null) => logEvent.Properties.GetValueOrDefault(name) switch
    {
        ScalarValue { Value: IFormattable value } => value.ToString(format, CultureInfo.InvariantCulture),
        ScalarValue { Value: { } value } => value.ToString() ?? "",
        { } value => value.ToString(null, CultureInfo.InvariantCulture),
        null => "",
    };

    // Control and format characters could clear a terminal, turn a line around or forge the next one.
    private static void Write(Rune rune, TextWriter output)
    {
        if (InvisibleCharacters.IsControlOrFormat(rune))
        {
            output.Write($"\\u{rune.Value:X4}");
        }
        else
        {
            output.Write(rune.ToString());
        }
    }
}
