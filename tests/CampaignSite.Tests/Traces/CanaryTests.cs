using System.Text;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Traces;

/// <summary>The proof that nothing of a visit is written down: words are sent in every place of a request, and looked for everywhere.</summary>
[Trait("Category", "Process")]
public sealed class CanaryTests
{
    private static readonly (string, string)[] Throwing =
    [
        ("DOTNET_STARTUP_HOOKS", typeof(CanaryTests).Assembly.Location),
        ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(CanaryTests).Assembly.GetName().Name!),
    ];

    [Fact]
    public Task N1_nothing_of_a_visit_is_in_any_file_or_output_after_a_stop() => ScanAsync(killed: false);

    [Fact]
    public Task N1_nothing_of_a_visit_is_in_any_file_or_output_after_kill_9() => ScanAsync(killed: true);

    [Fact]
    public Task N1_B94_nothing_of_a_visit_is_logged_where_an_operator_asks_for_everything() => ScanAsync(
        killed: false,
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Trace"),
        ("Logging__Console__LogLevel__Default", "Trace"));

    private static async Task ScanAsync(bool killed, params (string, string)[] environment)
    {
        await using var site = await ChildSite.StartAsync([.. Throwing, .. environment]);
        var visits = new CanaryVisits(site.Address);
        await visits.SendAllAsync();
        if (killed)
        {
            await site.KillAsync();
        }
        else
        {
            Assert.Equal(0, await site.TerminateAsync());
        }

        var said = await site.SaidAsync();
        var files = FolderBytes.Of(site.Folder.Path);

        // The scan sees, and what it looked through was at work.
        Assert.InRange(visits.Sent, 60, int.MaxValue);
        Assert.Superset(new HashSet<string>(["200", "303", "400", "404", "405", "413", "415", "500"], StringComparer.Ordinal), visits.Statuses);
        Assert.Contains("The store is available", said, StringComparison.Ordinal);
        Assert.Contains("(InvalidOperationException in ", said, StringComparison.Ordinal);
        var found = visits.Suggestion.Forms().SelectMany(files.Files).Distinct(StringComparer.Ordinal).Select(file => Path.GetRelativePath(site.Folder.Path, file)).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, file => Assert.StartsWith("data/site.db", file, StringComparison.Ordinal));
        Assert.Equal("suggestions", TablesThatHold(site.Folder.At("data/site.db"), visits.Suggestion.Value));

        var output = Encoding.UTF8.GetBytes(said);
        var hits = visits.Canaries.Append(visits.Suggestion)
            .SelectMany(canary => canary.Forms(), (canary, form) => (canary, form))
            .SelectMany(sought => files.Files(sought.form).Append(output.AsSpan().IndexOf(sought.form) >= 0 ? "output" : "")
                .Where(place => place.Length > 0 && (sought.canary != visits.Suggestion || place == "output"))
                .Select(place => $"{sought.canary.Name} in {place}"));
        Assert.Equal([], hits.Distinct());
    }

    /// <summary>The tables with a cell that holds a word, each once.</summary>
    private static string TablesThatHold(string file, string word)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'";
        using var reader = tables.ExecuteReader();
        var holding = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            using var cells = connection.CreateCommand();
            cells.CommandText = $"SELECT count(*) FROM \"{reader.GetString(0)}\" WHERE instr(CAST(\"{reader.GetString(1)}\" AS TEXT), $word) > 0";
            cells.Parameters.AddWithValue("$word", word);
            if ((long)cells.ExecuteScalar()! > 0)
            {
                holding.Add(reader.GetString(0));
            }
        }

        return string.Join(' ', holding);
    }
}
