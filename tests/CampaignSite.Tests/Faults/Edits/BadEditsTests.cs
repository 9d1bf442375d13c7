using System.Globalization;
using CampaignSite.Commands;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>Every bad content file in the folder of a running site that is being read: the old pages stay, the log names the file, and without it all is well again.</summary>
[Trait("Category", "Process")]
[Trait("Category", "Slow")]
public sealed class BadEditsTests(BadEditsTests.Fixture fixture, ITestOutputHelper output) : IClassFixture<BadEditsTests.Fixture>
{
    [Theory(Skip = FaultRun.OnlyWhenAsked, SkipUnless = nameof(FaultRun.IsAskedFor), SkipType = typeof(FaultRun))]
    [InlineData("B61")]
    [InlineData("B62")]
    [InlineData("B63")]
    [InlineData("B64")]
    [InlineData("B65")]
    [InlineData("B66")]
    [InlineData("B67")]
    [InlineData("B68")]
    [InlineData("B69")]
    [InlineData("B70")]
    [InlineData("B71")]
    [InlineData("B72")]
    [InlineData("B73")]
    [InlineData("B74")]
    [InlineData("B75")]
    [InlineData("B76")]
    [InlineData("B77")]
    [InlineData("B78")]
    [InlineData("B79")]
    [InlineData("B81")]
    [InlineData("B82")]
    [InlineData("B83")]
    [InlineData("B84")]
    [InlineData("B85")]
    public async Task R13_N8_a_bad_edit_takes_no_page_is_named_and_is_gone_when_it_is_taken_back(string id)
    {
        var edits = BadEdits.Of(id);
        Assert.NotEmpty(edits);

        var failed = new List<string>();
        foreach (var edit in edits)
        {
            try
            {
                await fixture.Edited.TryAsync(edit);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                failed.Add(failure.Message);
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact(Skip = FaultRun.OnlyWhenAsked, SkipUnless = nameof(FaultRun.IsAskedFor), SkipType = typeof(FaultRun))]
    public async Task B81_a_wrong_folder_with_thousands_of_errors_is_a_hundred_lines_of_the_log_and_a_number()
    {
        var edit = BadEdit.Done("B81", "3,000 files of no kind", folder => OddFiles.Fill(folder, 3_000), BadEdits.Error("many/0.md", DiagnosticCode.UnknownFile));

        var said = await fixture.Edited.TryAsync(edit);

        Assert.Contains(said, line => line.EndsWith("The content has 2900 more errors; see check ", StringComparison.Ordinal));
        Assert.InRange(said.Count(line => line.Contains(": error ", StringComparison.Ordinal)), 100, 100 * said.Count(line => line.Contains("the previous version stays", StringComparison.Ordinal)));
    }

    [Fact(Skip = FaultRun.OnlyWhenAsked, SkipUnless = nameof(FaultRun.IsAskedFor), SkipType = typeof(FaultRun))]
    public async Task R13_N8_bad_edits_in_any_order_take_no_page_from_a_hundred_readers_a_second()
    {
        // Real time: what an editor waits for is on record.
        await using var site = await EditedSite.StartAsync(new FixedTimeProvider(FormatPage.Today), 100);
        var random = new Random(FaultRun.Seed);
        var all = BadEdits.Refused();
        for (var edits = FaultRun.Size(4, 3 * all.Count); edits > 0; edits -= all.Count)
        {
            foreach (var edit in all.OrderBy(_ => random.Next()).Take(edits))
            {
                await site.TryAsync(edit);
            }
        }

        var times = site.Reloads.Order().ToList();
        var read = await site.Readers.StopAsync();
        FaultRun.Record(output, "R13", string.Create(CultureInfo.InvariantCulture,
            $"{times.Count / 2} edits made and taken back, reload p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms, max {times[^1]:0} ms; {read}"));
        Assert.Equal([], site.Readers.Faults);
    }

    public sealed class Fixture : IAsyncLifetime
    {
        internal EditedSite Edited { get; private set; } = null!;

        // Time passes only while a test waits, so that no debounce and no poll costs real seconds.
        public async ValueTask InitializeAsync() => Edited = await EditedSite.StartAsync(new FakeTimeProvider(SaltmarshSite.Noon), 20);

        public ValueTask DisposeAsync() => Edited.DisposeAsync();
    }
}
