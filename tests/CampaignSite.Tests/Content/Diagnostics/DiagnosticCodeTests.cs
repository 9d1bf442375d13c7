using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Diagnostics;

public sealed class DiagnosticCodeTests
{
    [Fact]
    public void Every_code_is_proved_by_a_bad_file_or_by_a_fact_about_real_folders_bytes_and_hosts()
    {
        var stated = BadFile.Names.SelectMany(name => BadFile.Read(name).Expected).Select(line => line.Split(' ')[^1]).ToHashSet();
        var onDisk = File.ReadAllText(Repository.PathOf("tests/CampaignSite.Tests/Content/Files/ContentFolderTests.cs"))
            + File.ReadAllText(Repository.PathOf("tests/CampaignSite.Tests/Content/Files/FileBytesTests.cs"))
            + File.ReadAllText(Repository.PathOf("tests/CampaignSite.Tests/Links/LinksCommandTests.cs"));

        var unproved = Enum.GetNames<DiagnosticCode>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)
            .Where(code => !stated.Contains(code) && !onDisk.Contains($"error {code}\"", StringComparison.Ordinal) && !onDisk.Contains($"warning {code}\"", StringComparison.Ordinal));

        Assert.Equal([], unproved);
    }

    [Fact]
    public void A_diagnostic_prints_as_editors_make_it_clickable()
    {
        var diagnostic = new Diagnostic(new Location("texts/home.en.md", 6, 1), Severity.Error, DiagnosticCode.UnknownKey, "what; cure");

        Assert.Equal("texts/home.en.md:6:1: error unknown-key: what; cure", diagnostic.ToString());
        Assert.Equal("texts/home.en.md:6:1: warning unknown-key: what; cure", (diagnostic with { Severity = Severity.Warning }).ToString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("😀")]
    public void A_message_that_quotes_a_whole_file_keeps_its_beginning_and_what_to_write(string quoted)
    {
        var words = string.Concat(Enumerable.Repeat(quoted, 100_000));

        var message = new Diagnostic(new Location("texts/home.en.md", 6, 1), Severity.Error, DiagnosticCode.UnknownKey, $"“{words}” is wrong; write it so").Message;

        Assert.InRange(message.Length, 800, 1000);
        Assert.StartsWith($"“{quoted}{quoted}", message, StringComparison.Ordinal);
        Assert.EndsWith($"{quoted}” is wrong; write it so", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(message)));
    }

    [Fact]
    public void An_unknown_key_names_the_one_that_was_meant()
    {
        var result = Example.Load(CampaignSite.Content.Files.ContentFile.FromText(
            "texts/page.en.md", "---\ntitle: A page\nsumary: One line.\nsummary: One line.\n---\nWords.\n"));

        Assert.Equal(
            ["texts/page.en.md:3:1: error unknown-key: “sumary” is not a key of a text; did you mean “summary”?"],
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void Places_are_ordered_by_path_line_and_column()
    {
        Location[] places = [new("b", 1, 1), new("a", 2, 1), new("a", 1, 2), new("a", 1, 1), new("B", 9, 9)];

        Assert.Equal(["B:9:9", "a:1:1", "a:1:2", "a:2:1", "b:1:1"], places.Order().Select(place => place.ToString()));
    }
}
