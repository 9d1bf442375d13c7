using System.Collections.Immutable;
using CampaignSite.Checksums;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Feeds;
using CampaignSite.Localization;

namespace CampaignSite.Copies;

/// <summary>The copies of every language, made when a snapshot is first asked for one and gone with it.</summary>
public sealed class CopyFiles
{
    public const string Page = "/copy";

    public const string Sums = $"{Page}/{ChecksumList.FileName}";

    private readonly SnapshotCache<Made> _made = new();
    private readonly SiteAddress _site;

    internal CopyFiles(SiteAddress site, Mirrored mirrored) => (_site, AreThere) = (site, mirrored.ReachesSite);

    /// <summary>False in a mirror that does not know the site: a copy has to say where it is from and where it can be checked.</summary>
    public bool AreThere { get; }

    /// <summary>By language, in the order of the campaign, then kind.</summary>
    public ImmutableArray<CopyFile> Of(Campaign campaign) => From(campaign).Files;

    /// <summary>The mark that the page and the text of a language carry, in groups.</summary>
    public string MarkOf(Campaign campaign, Language language) => From(campaign).Marks[language.Tag];

    /// <summary>Every file's sum under the name it is saved as, and under the one it has in a mirror's folder.</summary>
    internal FeedFile SumsOf(Campaign campaign) => From(campaign).Sums;

    private Made From(Campaign campaign) => _made.GetOrAdd(campaign, Make);

    private Made Make(Campaign campaign)
    {
        var files = ImmutableArray.CreateBuilder<CopyFile>();
        var marks = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var language in campaign.Languages)
        {
            var reader = new Reader(campaign, new RequestLanguage(language, Page));
            var (guide, page) = Fitting(reader);

            var (html, txt) = (NameOf(CopyKind.Html), NameOf(CopyKind.Txt));
            var text = GuideText.Write(guide);
            files.Add(new CopyFile(language, CopyKind.Html, html, page));
            files.Add(new CopyFile(language, CopyKind.Txt, txt, text));
            files.Add(new CopyFile(language, CopyKind.Zip, NameOf(CopyKind.Zip), GuideArchive.Write([(html, page), (txt, text)])));
            marks[language.Tag] = Guide.Grouped(guide.Mark, 4);

            string NameOf(CopyKind kind) => $"{campaign.Quiet.Path}-{language}.{CopyFile.Ending(kind)}";
        }

        return new Made(files.ToImmutable(), marks.ToImmutable(), new FeedFile(ChecksumList.Write(files.SelectMany(file => new[] { file.Name, file.Address[(Page.Length + 1)..] }, (file, name) => (name, file.Sum)))));
    }

    // Actions are shortened first, and no sentence is cut; the shortest is taken even where it is too long, for it is the guide all the same.
    private (Guide Guide, byte[] Page) Fitting(Reader reader)
    {
        var forms = Enum.GetValues<GuideDetail>().Select(detail => Guide.Of(reader, _site, detail)).Select(guide => (guide, Page: GuidePage.Write(guide)));
        (Guide, byte[] Page) last = default;
        foreach (var form in forms)
        {
            last = form;
            if (form.Page.Length <= GuidePage.Most)
            {
                break;
            }
        }

        return last;
    }

    private sealed record Made(ImmutableArray<CopyFile> Files, ImmutableDictionary<string, string> Marks, FeedFile Sums);
}
