using CampaignSite.Logging;
using CampaignSite.Testing;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

#pragma warning disable CA1848 // Each event is written once, by a test that reads the line.

namespace CampaignSite.Tests.Logging;

public sealed class LogLineFormatterTests
{
    [Fact]
    public void A_line_says_time_level_category_event_id_and_message() =>
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ WARNING Some\.Category\[1402\]: The store is Busy\n\z", Line(log => log.LogWarning(new EventId(1402), "The store is {State}", "Busy")));

    [Fact]
    public void An_event_without_an_id_has_the_id_0() =>
        Assert.Contains(" Some.Category[0]: Ready", Line(log => log.LogWarning("Ready")), StringComparison.Ordinal);

    [Fact]
    public void A_value_is_written_in_the_format_of_its_placeholder() =>
        Assert.EndsWith(": Day 2026-11-30\n", Line(log => log.LogWarning("Day {Day:yyyy-MM-dd}", new DateOnly(2026, 11, 30))), StringComparison.Ordinal);

    [Fact]
    public void A_value_cannot_begin_a_line_or_command_a_terminal() =>
        Assert.EndsWith("a\\u000Ab\\u001B[2Jc\\u202Ed\n", Line(log => log.LogWarning("{Value}", "a\nb\u001b[2Jc\u202ed")), StringComparison.Ordinal);

    [Fact]
    public void In_production_an_exception_is_its_types_and_methods_on_the_same_line_without_a_message()
    {
        var line = Line(log => log.LogError(Thrown(), "It failed"));

        Assert.Matches(
            @"It failed \(InvalidOperationException in LogLineFormatterTests\.Outer:\d+ < LogLineFormatterTests\.Thrown:\d+, caused by FormatException in LogLineFormatterTests\.Inner:\d+ < LogLineFormatterTests\.Outer:\d+\)\n\z", line);
        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, line, StringComparison.Ordinal);
    }

    [Fact]
    public void In_development_an_exception_is_printed_whole()
    {
        var line = Line(log => log.LogError(Thrown(), "It failed"), wholeExceptions: true);

        Assert.Contains("System.InvalidOperationException: outer canary", line, StringComparison.Ordinal);
        Assert.Contains("System.FormatException: inner canary", line, StringComparison.Ordinal);
        Assert.Contains($"   at {typeof(LogLineFormatterTests)}.Inner()", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asynchronous_method_is_called_by_its_name()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(LaterAsync);

        Assert.StartsWith("InvalidOperationException in LogLineFormatterTests.LaterAsync:", ExceptionSummary.From(failure), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_was_never_thrown_has_no_methods() =>
        Assert.Equal("InvalidOperationException in ?", ExceptionSummary.From(new InvalidOperationException("canary")));

    private static string Line(Action<Microsoft.Extensions.Logging.ILogger> write, bool wholeExceptions = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var logger = new LoggerConfiguration().WriteTo.Sink(new Formatted(new LogLineFormatter(wholeExceptions), output)).CreateLogger();
        using var provider = new SerilogLoggerProvider(logger);
        write(provider.CreateLogger("Some.Category"));
        return output.ToString();
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            Outer();
            throw new InvalidDataException("unreachable");
        }
        catch (InvalidOperationException failure)
        {
            return failure;
        }
    }

    private static void Outer()
    {
        try
        {
            Inner();
        }
        catch (FormatException cause)
        {
            throw new InvalidOperationException("outer canary", cause);
        }
    }

    private static void Inner() => throw new FormatException("inner canary");

    private static async Task LaterAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("canary");
    }

    private sealed class Formatted(LogLineFormatter formatter, TextWriter output) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, output);
    }
}
