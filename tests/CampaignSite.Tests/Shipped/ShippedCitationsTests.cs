using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Shipped;

/// <summary>The whole campaign as it would be after it was opened and saved in an editor that shows no marks.</summary>
public sealed partial class ShippedCitationsTests
{
    [Theory]
    [InlineData(@"\[${ids}\]")]
    [InlineData(@"\[${ids}]")]
    [InlineData("[${ids}\\]")]
    [InlineData(@"[\${ids}]")]
    [InlineData("&#91;${ids}]")]
    [InlineData("［${ids}］")]
    public void Each_citation_that_is_lost_is_one_error_at_its_place(string spelling)
    {
        var expected = new List<string>();
        var files = ContentFolder.Read(Repository.PathOf("content")).Files.Select(file => file.Path.EndsWith(".md", StringComparison.Ordinal) ? Saved(file) : file).ToList();

        var errors = CampaignLoader.Load(PageRegistry.Site, files, new DateOnly(2026, 11, 30)).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();

        Assert.True(expected.Count > 1000);
        Assert.All(errors, error => Assert.Equal(DiagnosticCode.LostCitation, error.Code));
        Assert.Equal(expected.Order(StringComparer.Ordinal), errors.Select(error => error.Location.ToString()).Order(StringComparer.Ordinal));

        ContentFile Saved(ContentFile file)
        {
            var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var moved = 0;
                var number = i + 1;
                lines[i] = Citation().Replace(lines[i], match =>
                {
                    var written = match.Result(spelling);
                    expected.Add($"{file.Path}:{number}:{match.Index + moved + 1}");
                    moved += written.Length - match.Length;
                    return written;
                });
            }

            return ContentFile.FromText(file.Path, string.Join('\n', lines));
        }
    }

    [GeneratedRegex(@"\[(?<ids>@[^\[\]]+)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
