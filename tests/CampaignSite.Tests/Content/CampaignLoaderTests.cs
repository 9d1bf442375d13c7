using System.Globalization;
using System.Text;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class CampaignLoaderTests
{
    [Fact]
    public void Reading_twice_gives_the_same_version_diagnostics_and_markup()
    {
        var one = Saltmarsh.Load();
        var other = Saltmarsh.Load();

        Assert.Equal(one.Diagnostics.ToArray(), other.Diagnostics.ToArray());
        Assert.Equal(one.Campaign!.Version, other.Campaign!.Version);
        Assert.Equal(AllMarkup.Of(one.Campaign), AllMarkup.Of(other.Campaign));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var uiBefore = CultureInfo.CurrentUICulture;
        var expected = Load("en-US");

        var actual = Load(culture);

        Assert.Equal(expected, actual);

        // With a few faults whose messages hold dates and numbers.
        string[] Load(string name)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            try
            {
                ContentFile[] files =
                [
                    .. Saltmarsh.Files(),
                    ContentFile.FromText("timeline/2026-01-02-twin.en.md", "---\ntitle: I\nsummary: i\ndate: 2026-01-03\nstanding: reported\nsources: [court-2026]\n---\n"),
                    ContentFile.FromText("texts/minus.en.md", "---\ntitle: I\nsummary: i\norder: -12345\n---\n## TITLE IN\n"),
                ];
                var bad = CampaignLoader.Load(PageRegistry.Site, files, Saltmarsh.Today);
                var good = Saltmarsh.Load();
                return [.. bad.Diagnostics.Select(d => d.ToString()), .. good.Diagnostics.Select(d => d.ToString()), good.Campaign!.Version, .. AllMarkup.Of(good.Campaign)];
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
                CultureInfo.CurrentUICulture = uiBefore;
            }
        }
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var forwards = CampaignLoader.Load(PageRegistry.Site, Saltmarsh.Files(), Saltmarsh.Today);
        var backwards = CampaignLoader.Load(PageRegistry.Site, [.. Saltmarsh.Files().Reverse()], Saltmarsh.Today);

        Assert.Equal(forwards.Campaign!.Version, backwards.Campaign!.Version);
        Assert.Equal(forwards.Diagnostics.ToArray(), backwards.Diagnostics.ToArray());
        Assert.Equal(AllMarkup.Of(forwards.Campaign), AllMarkup.Of(backwards.Campaign));
    }

    [Fact]
    public void The_version_changes_with_a_byte_a_name_a_file_or_the_day()
    {
        var files = Saltmarsh.Files();
        string Version(IReadOnlyList<ContentFile> changed, DateOnly day) => CampaignLoader.Load(PageRegistry.Site, changed, day).Campaign!.Version;
        ContentFile[] Without(string path) => [.. files.Where(file => file.Path != path)];
        var picture = files.Single(file => file.Path == "media/marsh.jpg");
        var note = ContentFile.FromText("README.md", "For editors.");

        string[] versions =
        [
            Version(files, Saltmarsh.Today),
            Version(files, Saltmarsh.Today.AddDays(1)),
            Version([.. files, note], Saltmarsh.Today),
            Version([.. files, ContentFile.FromText("README.md", "For editors!")], Saltmarsh.Today),
            Version([.. files, picture with { Path = "media/marsh-2.jpg" }], Saltmarsh.Today),
            Version([.. files, picture with { Path = "media/marsh-3.jpg" }], Saltmarsh.Today),
            Version(Without("countries/eg.md"), Saltmarsh.Today),
        ];

        Assert.Equal(versions.Length, versions.Distinct().Count());
        Assert.All(versions, version => Assert.Matches("^[0-9a-f]{16}$", version));
    }

    [Fact]
    public void No_files_are_one_error()
    {
        var result = CampaignLoader.Load(PageRegistry.Site, [], Saltmarsh.Today);

        Assert.Equal(["campaign.yml:1:1 error missing-file"], result.Diagnostics.Select(Example.Line));
        Assert.Null(result.Campaign);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void A_note_to_editors_is_skipped_in_every_folder()
    {
        var result = Example.Load(ContentFile.FromText("README.md", "<b>"), ContentFile.FromText("texts/README.md", ""), ContentFile.FromText("a/b/README.md", "x"));

        Assert.Equal([], Example.Errors(result));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void Bytes_changed_at_random_never_throw_and_an_error_always_keeps_the_campaign_back()
    {
        // Seeded: the same changes on every machine.
        var random = new Random(20261122);
        var files = Saltmarsh.Files();
        // Whole characters, so that a change outside ASCII gets past the decoder and into addresses and names.
        byte[][] marks = [.. "-:#[]{}()<>&*!|`\"'@\\/\n\t ~=0\u202E\0…é。ß\u200D".EnumerateRunes().Select(rune => Encoding.UTF8.GetBytes(rune.ToString()))];
        for (var round = 0; round < 250; round++)
        {
            var victim = random.Next(files.Count);
            var bytes = files[victim].Bytes.ToArray().ToList();
            for (var edits = random.Next(1, 6); edits > 0 && bytes.Count > 1; edits--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(3))
                {
                    case 0:
                        bytes.RemoveAt(at);
                        bytes.InsertRange(at, marks[random.Next(marks.Length)]);
                        break;
                    case 1:
                        bytes.InsertRange(at, marks[random.Next(marks.Length)]);
                        break;
                    default:
                        bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                        break;
                }
            }

            ContentFile[] changed = [.. files.Where((_, i) => i != victim), files[victim] with { Bytes = bytes.ToArray() }];
            var result = CampaignLoader.Load(PageRegistry.Site, changed, Saltmarsh.Today);

            Assert.Equal(result.Campaign is null, Example.Errors(result).Length > 0);
        }
    }
}
