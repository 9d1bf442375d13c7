using System.Globalization;
using System.Text;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;

namespace CampaignSite.Logging;

/// <summary>Where log lines go and which may exist at all; the only file that names Serilog.</summary>
internal static class LoggingSetup
{
    /// <summary>
    /// Levels by category, longest name first to match. What the platform logs below these quotes addresses, queries, cookies and forms,
    /// so they are fixed in code: no setting and no environment variable can lower them.
    /// </summary>
    private static readonly (string? Category, LogLevel Level)[] Levels =
    [
        (null, LogLevel.Warning),
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.HttpLogging", LogLevel.None),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error),
        ("Microsoft.EntityFrameworkCore", LogLevel.Error),

        // A start that fails is said by the command that tried it.
        ("Microsoft.Extensions.Hosting", LogLevel.Critical),

        // Nothing is encrypted, and what a health check finds is logged by the part that it looks at.
        ("Microsoft.AspNetCore.DataProtection", LogLevel.Error),
        ("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None),
        ("CampaignSite", LogLevel.Information),
    ];

    /// <summary>Replaces the platform's log with one line an event on standard output.</summary>
    public static void AddSiteLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Console(new OneLine()).CreateLogger(), dispose: true);

        // After the configuration has had its say, and instead of it.
        builder.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = LogLevel.Warning;
            options.Rules.Clear();
            foreach (var (category, level) in Levels)
            {
                options.Rules.Add(new LoggerFilterRule(providerName: null, category, level, filter: null));
            }
        });
    }

    /// <summary>UTC to the second, level, category, event, message. One event is one line, whatever a value holds (ASVS 16.4.1).</summary>
    private sealed class OneLine : ITextFormatter
    {
        public void Format(LogEvent logEvent, TextWriter output)
        {
            var line = new StringBuilder()
                .Append(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                .Append(' ').Append(logEvent.Level.ToString().ToUpperInvariant())
                .Append(' ').Append(Text(logEvent, "SourceContext")).Append(": ");

            // The values as they are: the default would put each text between quotation marks.
            foreach (var token in logEvent.MessageTemplate.Tokens)
            {
                line.Append(token is Serilog.Parsing.PropertyToken property ? Text(logEvent, property.PropertyName) : token.ToString());
            }

            if (logEvent.Exception is { } exception)
            {
                // Its type alone: messages quote input.
                line.Append(" (").Append(exception.GetType().Name).Append(')');
            }

            foreach (var rune in line.ToString().EnumerateRunes())
            {
                Write(rune, output);
            }

            output.WriteLine();
        }

        private static string Text(LogEvent logEvent, string name) => logEvent.Properties.GetValueOrDefault(name) switch
        {
            ScalarValue { Value: IFormattable value } => value.ToString(null, CultureInfo.InvariantCulture),
            ScalarValue { Value: { } value } => value.ToString() ?? "",
            { } value => value.ToString(null, CultureInfo.InvariantCulture),
            null => "",
        };

        // Control and format characters could clear a terminal, turn a line around or forge the next one.
        private static void Write(Rune rune, TextWriter output)
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                output.Write($"\\u{rune.Value:X4}");
            }
            else
            {
                output.Write(rune.ToString());
            }
        }
    }
}
