using CampaignSite.RateLimiting;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Suggestions;

/// <summary>Over a limit, or without a store, nothing that was typed is lost.</summary>
[Trait("Category", "Slow")]
public sealed class SuggestLimitsTests
{
    private readonly FakeTimeProvider _clock = new(SaltmarshSite.Noon);

    [Fact]
    public async Task B55_the_sixth_suggestion_of_an_hour_is_429_with_the_text_and_the_time_to_wait()
    {
        await using var site = await SaltmarshSite.StartAsync(_clock, settings: "--Limits:Enabled=true");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(303, (await site.SendAsync($"Suggestion {i}")).Status);
        }

        _clock.Advance(TimeSpan.FromMinutes(20));
        var sixth = await site.SendAsync("Шестое <b>", "https://tide.example", "/countries/gb", language: "/ar");
        _clock.Advance(TimeSpan.FromMinutes(40));
        var later = await site.SendAsync("Шестое <b>", "https://tide.example", "/countries/gb", language: "/ar");

        Assert.Equal((429, "2400", false, "private, no-store, no-transform"), (sixth.Status, sixth.RetryAfter, sixth.SetsCookie, sixth.CacheControl));
        Assert.Equal(("Шестое <b>", "https://tide.example", "/countries/gb"), (sixth.Text, sixth.Link, sixth.Page));
        Assert.Contains("40 دقيقة", sixth.Alert, StringComparison.Ordinal);
        Assert.Equal(303, later.Status);
        Assert.Equal(6, (await site.SuggestionsAsync()).Count);
    }

    [Fact]
    public async Task A_form_that_is_refused_uses_up_nobodys_number()
    {
        await using var site = await SaltmarshSite.StartAsync(_clock, settings: "--Limits:Enabled=true");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(400, (await site.SendAsync("")).Status);
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(303, (await site.SendAsync($"Suggestion {i}")).Status);
        }

        Assert.Equal(429, (await site.SendAsync("One more")).Status);
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_sends_is_429_without_its_words()
    {
        await using var site = await SaltmarshSite.StartAsync(_clock, settings: "--Limits:Enabled=true");
        for (var i = 0; i < 5; i++)
        {
            await site.SendAsync($"Suggestion {i}");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/suggest") { Content = new StringContent("text=canary") };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(429, (int)answer.StatusCode);
        Assert.DoesNotContain("canary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_suggestions_an_hour_are_taken_from_everybody_together()
    {
        var limits = new RateLimits(_clock);
        var addresses = Enumerable.Range(0, 201).Select(i => new System.Net.IPAddress(BitConverter.GetBytes(0x0A000000 + i))).ToList();

        var waits = addresses.Select(address => limits.Count(address, RateLimitPolicy.Suggestion)).ToList();

        Assert.Equal(Enumerable.Repeat<TimeSpan?>(null, 200), waits.Take(200));
        Assert.Equal(TimeSpan.FromHours(1), waits[200]);
        Assert.Null(limits.Count(addresses[200], RateLimitPolicy.Mark));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(limits.Count(addresses[200], RateLimitPolicy.Suggestion));
    }

    [Theory]
    [InlineData("", "It cannot be stored just now. Copy your text, so that it is not lost, and send it again later. Time to wait: 10 minutes.")]
    [InlineData("/ar", "لا يمكن حفظ هذا الآن. انسخوا نصكم كي لا يضيع وأرسلوه لاحقًا. مدة الانتظار: 10 دقائق.")]
    public async Task B57_without_a_store_the_text_stands_on_the_page_to_copy(string language, string said)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("data/site.db"));
        await using var site = await SaltmarshSite.StartAsync(folder: folder);

        var answer = await site.SendAsync("\nДве\nстроки & знак", "https://tide.example", "/countries/gb", language: language);

        Assert.Equal((503, "600", said), (answer.Status, answer.RetryAfter, answer.Alert));
        Assert.Equal(("\nДве\nстроки & знак", "https://tide.example", "/countries/gb"), (answer.Text, answer.Link, answer.Page));
        Assert.Equal((false, "private, no-store, no-transform"), (answer.SetsCookie, answer.CacheControl));
        Assert.Null(answer.ProblemOf("text"));

        Directory.Delete(folder.At("data/site.db"));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        Assert.Equal(303, (await site.SendAsync("\nДве\nстроки & знак")).Status);
    }

    [Fact]
    public async Task B57_with_a_full_queue_the_text_stands_on_the_page_until_tomorrow()
    {
        await using var site = await SaltmarshSite.StartAsync();
        Run(site, "WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 104999) INSERT INTO suggestions (id, state, notes, received, text) SELECT i, 1, 0, '2026-11-01', i FROM n");

        var answer = await site.SendAsync("One more");

        Assert.Equal((503, "86400", "One more"), (answer.Status, answer.RetryAfter, answer.Text));
        Assert.StartsWith("More suggestions are waiting than the volunteers can read.", answer.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R6_while_another_program_locks_the_store_the_answer_comes_within_seconds_with_the_text()
    {
        await using var site = await SaltmarshSite.StartAsync();
        using (var other = Open(site))
        {
            Execute(other, "BEGIN IMMEDIATE");

            var answer = await site.SendAsync("Locked out");

            Assert.Equal((503, "Locked out"), (answer.Status, answer.Text));
            Execute(other, "ROLLBACK");
        }

        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        Assert.Equal(303, (await site.SendAsync("Locked out")).Status);
        Assert.Single(await site.SuggestionsAsync());
    }

    [Fact]
    public async Task R7_on_a_full_disk_the_text_stands_on_the_page_and_later_it_is_stored()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var text = string.Concat(Enumerable.Repeat("😀", 4_000));

        // The limit holds for the writer's connection, so it is gone when it opens the file anew, as if space had been freed.
        await site.Services.GetRequiredService<SiteStore>().WriteAsync((db, ct) => db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1", ct));
        var answer = await site.SendAsync(text);

        Assert.Equal((503, text), (answer.Status, answer.Text));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        Assert.Equal(303, (await site.SendAsync(text)).Status);
        Assert.Equal(text, (await site.SuggestionsAsync()).Single().Text);
    }

    private static void Run(RunningSite site, string sql)
    {
        using var connection = Open(site);
        Execute(connection, sql);
    }

    private static Microsoft.Data.Sqlite.SqliteConnection Open(RunningSite site)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={site.Folder.At("data/site.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(Microsoft.Data.Sqlite.SqliteConnection connection, string sql) => SqlitePragmas.Scalar(connection, sql);
}
