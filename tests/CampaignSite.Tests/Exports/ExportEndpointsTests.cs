using System.Net;
using System.Reflection;
using CampaignSite.Content.Languages;
using CampaignSite.Exports;
using CampaignSite.Localization;
using CampaignSite.Security;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Exports;

[Trait("Category", "Slow")]
public sealed class ExportEndpointsTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    private const string AskedAgain = "no-cache, no-transform";
    private const string Nobody = "private, no-store, no-transform";
    private const string Everyone = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform";

    private readonly RunningSite _site = saltmarsh.Site;

    /// <summary>What each address of the table answers: type, who may keep it, the name it is saved under.</summary>
    private static readonly Dictionary<string, (string Example, string Type, string Kept, string? Name)> Known = new()
    {
        ["/changes.atom"] = ("/changes.atom", "application/atom+xml; charset=utf-8", Everyone, null),
        ["/data/countries.csv"] = ("/data/countries.csv", "text/csv; charset=utf-8; header=present", AskedAgain, "countries.csv"),
        ["/data/campaign.json"] = ("/data/campaign.json", "application/json; charset=utf-8", AskedAgain, "campaign.json"),
        ["/countries/{code}.vcf"] = ("/countries/gb.vcf", "text/vcard; charset=utf-8", AskedAgain, "contacts-gb.vcf"),
        ["/actions/{slug}.ics"] = ("/actions/attend-the-tide-vigil.ics", "text/calendar; charset=utf-8", Nobody, "reminder.ics"),
        ["/reminders.ics"] = ("/reminders.ics?action=call-the-embassy&in=14", "text/calendar; charset=utf-8", Nobody, "reminder.ics"),
    };

    /// <summary>Every address the feeds have mapped, in the base language.</summary>
    private IEnumerable<string> Mapped => _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.FullName is { } type
            && (type.StartsWith("CampaignSite.Exports.", StringComparison.Ordinal) || type.StartsWith("CampaignSite.Pages.", StringComparison.Ordinal)))
        .Select(endpoint => endpoint.RoutePattern.RawText!).Where(address => !address.StartsWith("/{lang", StringComparison.Ordinal));

    private IEnumerable<(Language Language, string Path, string Type, string Kept, string? Name)> All =>
        from language in saltmarsh.Campaign.Languages
        from address in Mapped
        let known = Known[address]
        select (language, RequestLanguage.PathIn(saltmarsh.Campaign, language, known.Example), known.Type, known.Kept, known.Name);

    [Fact]
    public void Every_address_of_the_table_is_tried_here() => Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), Mapped.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_file_answers_in_every_language_with_its_type_its_name_and_the_whole_table_of_headers()
    {
        foreach (var (language, path, type, kept, name) in All)
        {
            using var answer = await _site.Client.GetAsync(path);

            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.Equal([type], answer.Content.Headers.NonValidated["Content-Type"]);
            Assert.Equal([kept], answer.Headers.NonValidated["Cache-Control"]);
            Assert.Equal(name is null ? null : $"attachment; filename=\"{name}\"", answer.Content.Headers.TryGetValues("Content-Disposition", out var disposition) ? disposition.Single() : null);
            Assert.All(SecurityHeaders.Table, header => Assert.Equal([header.Value], answer.Headers.GetValues(header.Name)));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Equal(kept != Nobody, answer.Headers.ETag is not null);
        }
    }

    [Fact]
    public async Task Head_says_what_get_says_and_two_answers_are_equal()
    {
        foreach (var (_, path, _, _, _) in All)
        {
            using var get = await _site.Client.GetAsync(path);
            using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

            Assert.Equal(Lines(get), Lines(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.Equal(await get.Content.ReadAsByteArrayAsync(), await _site.Client.GetByteArrayAsync(path));
        }
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        foreach (var (_, path, _, _, _) in All.Where(file => file.Kept != Nobody))
        {
            using var first = await _site.Client.GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

            using var again = await _site.Client.SendAsync(request);

            Assert.Equal((path, HttpStatusCode.NotModified), (path, again.StatusCode));
            Assert.Equal(["nosniff"], again.Headers.GetValues("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task Each_language_has_its_own_file()
    {
        foreach (var address in new[] { "/changes.atom", "/data/countries.csv", "/data/campaign.json", "/countries/gb.vcf" })
        {
            Assert.NotEqual(await _site.Client.GetStringAsync(address), await _site.Client.GetStringAsync("/ar" + address));
        }
    }

    [Fact]
    public async Task A_file_is_never_written_to()
    {
        foreach (var (_, path, _, _, _) in All)
        {
            using var answer = await _site.Client.SendAsync(RunningSite.Post(path, ("a", "b")));

            // A build that was not published also knows an address for assets of any name; there it is not found.
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{path} {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/countries/jo.vcf")] // at risk
    [InlineData("/ar/countries/jo.vcf")]
    [InlineData("/countries/eg.vcf")] // no office
    [InlineData("/countries/nl.vcf")] // the addressee
    [InlineData("/countries/zz.vcf")]
    [InlineData("/actions/call-the-embassy.ics")] // has no day of its own
    [InlineData("/actions/sign-the-petition-of-2025.ics")] // over
    [InlineData("/actions/no-such-action.ics")]
    [InlineData("/en/changes.atom")]
    [InlineData("/changes.rss")]
    [InlineData("/data")]
    [InlineData("/data/..%2fcampaign.yml")]
    public async Task What_is_not_offered_is_not_found(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/reminders.ics", "This address does not make a reminder.")]
    [InlineData("/reminders.ics?in=0", "This address does not make a reminder.")]
    [InlineData("/reminders.ics?in=1&in=2", "This address does not make a reminder.")]
    [InlineData("/reminders.ics?in=14&title=%3Cscript%3E", "This address does not make a reminder.")]
    [InlineData("/ar/reminders.ics?in=x", "لا يصنع هذا العنوان تذكيرًا")]
    [InlineData("/reminders.ics?in=14&action=join-the-night-watch", "This action is over")]
    [InlineData("/actions/attend-the-tide-vigil.ics?title=x", "This address does not make a reminder.")]
    public async Task What_makes_no_reminder_is_a_page_with_a_sentence(string path, string sentence)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_makes_a_file_once()
    {
        var files = new ExportedFiles();
        var localized = HostileText.Reader(saltmarsh.Campaign);
        var made = 0;

        var first = files.For(localized, "/x", () => [(byte)++made]);

        Assert.Same(first, files.For(localized, "/x", () => [(byte)++made]));
        Assert.NotSame(first, files.For(HostileText.Reader(saltmarsh.Campaign, 1), "/x", () => [(byte)++made]));
        Assert.NotSame(first, files.For(HostileText.Reader(Saltmarsh.Campaign()), "/x", () => [(byte)++made]));
    }

    private static IEnumerable<string> Lines(HttpResponseMessage answer) => answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
}
