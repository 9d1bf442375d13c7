using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CampaignSite.Tests.Security;

[Trait("Category", "Slow")]
public sealed class StatusPagesTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_refusal_is_a_page_in_the_visitors_language_without_a_word_of_the_request(int status)
    {
        using var answer = await _site.Client.GetAsync($"/ar/refuse/{status}?q=canary");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/ar\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_is_a_page_and_a_log_line_without_the_message()
    {
        // Other tests of this class let the same page fail.
        var before = _site.Log.Lines.Count;

        using var answer = await _site.Client.GetAsync("/fail?words=canary");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains(new InterfaceWords().ErrorTitle, page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Pragma") || answer.Content.Headers.Contains("Expires"), "the platform's own caching headers are left");
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
        Assert.Single(_site.Log.Lines.Skip(before), l => l.Contains("A page failed: InvalidOperationException in ProbeFixture.Fail:", StringComparison.Ordinal));
        Assert.Equal([], _site.Log.Lines.Where(l => l.Contains("canary", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Data_of_our_own_that_cannot_be_read_is_our_failure_and_not_the_visitors()
    {
        await using var site = await RunningSite.StartAsync(map: app => app.MapGet("/unreadable", Unreadable));

        using var answer = await site.Client.GetAsync("/unreadable");

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Single(site.Log.Lines, l => l.Contains("A page failed: InvalidDataException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_status_page_fails_too_a_plain_one_is_left()
    {
        var failures = 0;
        await using var site = await RunningSite.StartAsync(map: app => app.Use((HttpContext _, RequestDelegate _) =>
        {
            failures++;
            return Fail();
        }));

        using var answer = await site.Client.GetAsync("/no-such-page");

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Equal(2, failures);
        Assert.Contains("<h1>Not available now</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task N10_a_failure_in_production_shows_no_exception()
    {
        using var answer = await _site.Client.GetAsync("/fail?words=canary");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("InvalidOperationException", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ProbeFixture", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_a_failure_is_the_developer_exception_page_with_our_headers()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--environment=Development"], map: app => app.MapGet("/fail", Fail));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fail") { Headers = { { "Accept", "text/html" } } };

        using var answer = await site.Client.SendAsync(request);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains("InvalidOperationException: canary", page, StringComparison.Ordinal);
        Assert.Contains($"{nameof(StatusPagesTests)}.{nameof(Fail)}", page, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains(site.Log.Lines, l => l.Contains($"at {typeof(StatusPagesTests)}.{nameof(Fail)}()", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_a_refusal_is_the_same_page_as_in_production()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--environment=Development"]);

        using var answer = await site.Client.GetAsync("/no-such-page");

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains(new InterfaceWords().NotFoundTitle, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_after_half_a_page_ends_the_connection()
    {
        await using var site = await RunningSite.StartAsync(map: app => app.MapGet("/half", HalfAsync));

        await Assert.ThrowsAsync<HttpRequestException>(() => site.Client.GetStringAsync("/half"));
    }

    [Theory]
    [InlineData("/status/404")]
    [InlineData("/ru/status/500")]
    public async Task The_status_page_has_no_address_of_its_own(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static Task Unreadable() => throw new InvalidDataException("canary");

    private static async Task HalfAsync(HttpContext context)
    {
        await context.Response.WriteAsync("half");
        await context.Response.Body.FlushAsync();
        throw new InvalidOperationException("canary");
    }

    private static Task Fail() => throw new InvalidOperationException("canary");
}
