using Serilog;

namespace CampaignSite.Logging;

/// <summary>Where log lines go and which may exist at all.</summary>
internal static class LoggingBuilderExtensions
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
            new LoggerConfiguration()
                .MinimumLevel.Verbose()
                .WriteTo.Console(new LogLineFormatter(wholeExceptions: builder.Environment.IsDevelopment()))
                .CreateLogger(),
            dispose: true);

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
}
