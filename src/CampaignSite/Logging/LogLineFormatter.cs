using System.Globalization;
using CampaignSite.Content;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace CampaignSite.Logging;

/// <summary>Time in UTC to the second, level, category, event id, message. One event is one line, whatever a value holds (ASVS 16.4.1).</summary>
/// <param name="wholeExceptions">Exceptions with their messages, on lines of their own: for the developer's own machine only.</param>
internal sealed class LogLineFormatter(bool wholeExceptions) : ITextFormatter
{
    // The values as they are, by “l”: the default would put each text between quotation marks.
    private static readonly MessageTemplateTextFormatter Head = new("{UtcTimestamp:yyyy-MM-dd'T'HH:mm:ss'Z'} {Level:u} {SourceContext:l}", CultureInfo.InvariantCulture);
    private static readonly MessageTemplateTextFormatter Message = new("{Message:l}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        Head.Format(logEvent, line);
        line.Write($"[{EventId(logEvent)}]: ");
        Message.Format(logEvent, line);
        if (logEvent.Exception is { } exception && !wholeExceptions)
        {
            line.Write($" ({ExceptionSummary.From(exception)})");
        }

        // Control and format characters could clear a terminal, turn a line around or forge the next one.
        foreach (var rune in line.ToString().EnumerateRunes())
        {
            output.Write(InvisibleCharacters.IsControlOrFormat(rune) ? $"\\u{rune.Value:X4}" : rune.ToString());
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
}
