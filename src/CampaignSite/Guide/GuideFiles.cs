using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Exports;
using CampaignSite.Localization;
using CampaignSite.StaticExport;

namespace CampaignSite.Guide;

/// <summary>The copies of every language, made when a snapshot is first asked for one and gone with it.</summary>
public sealed class GuideFiles
{
    public const string Page = "/copy";

    public const string Sums = $"{Page}/{ChecksumList.FileName}";

    private readonly SnapshotCache<Bundle> _bundles = new();
    private readonly SiteUrls _urls;

    internal GuideFiles(SiteUrls urls, ExportContext export) => (_urls, IsOffered) = (urls, export.ReachesSite);

    /// <summary>False in a mirror that does not know the site: a copy has to say where it is from and where it can be checked.</summary>
    public bool IsOffered { get; }

    /// <summary>By language, in the order of the campaign, then kind.</summary>
    public ImmutableArray<GuideFile> FilesFor(Campaign campaign) => BundleFor(campaign).Files;

    /// <summary>The mark that the page and the text of a language carry, in groups.</summary>
    public string VersionMarkOf(Campaign campaign, Language language) => BundleFor(campaign).Marks[language.Tag];

    /// <summary>Every file's sum under the name it is saved as, and under the one it has in a mirror's folder.</summary>
    internal ExportedFile SumsOf(Campaign campaign) => BundleFor(campaign).Sums;

    private Bundle BundleFor(Campaign campaign) => _bundles.GetOrAdd(campaign, Make);

    private Bundle Make(Campaign campaign)
    {
        var files = ImmutableArray.CreateBuilder<GuideFile>();
        var marks = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var language in campaign.Languages)
        {
            var localized = new LocalizedCampaign(campaign, new RequestLanguage(language, Page));
            var (guide, page) = Fitting(localized);

            var (html, txt) = (NameOf(GuideFormat.Html), NameOf(GuideFormat.Txt));
            var text = GuideText.Write(guide);
            files.Add(new GuideFile(language, GuideFormat.Html, html, page));
            files.Add(new GuideFile(language, GuideFormat.Txt, txt, text));
            files.Add(new GuideFile(language, GuideFormat.Zip, NameOf(GuideFormat.Zip), GuideArchive.Write([(html, page), (txt, text)])));
            marks[language.Tag] = OfflineGuide.Grouped(guide.Mark, 4);

            string NameOf(GuideFormat kind) => $"{campaign.Quiet.Path}-{language}.{GuideFile.Ending(kind)}";
        }

        return new Bundle(files.ToImmutable(), marks.ToImmutable(), new ExportedFile(ChecksumList.Write(files.SelectMany(file => new[] { file.Name, file.Address[(Page.Length + 1)..] }, (file, name) => (name, file.Sum)))));
    }

    // Actions are shortened first, and no sentence is cut; the shortest is taken even where it is too long, for it is the guide all the same.
    private (OfflineGuide Guide, byte[] Page) Fitting(LocalizedCampaign localized)
    {
        var forms = Enum.GetValues<GuideDetail>().Select(detail => OfflineGuide.Create(localized, _urls, detail)).Select(guide => (guide, Page: GuideHtml.Write(guide)));
        (OfflineGuide, byte[] Page) last = default;
        foreach (var form in forms)
        {
            last = form;
            if (form.Page.Length <= GuideHtml.MaxBytes)
            {
                break;
            }
        }

        return last;
    }

    private sealed record Bundle(ImmutableArray<GuideFile> Files, ImmutableDictionary<string, string> Marks, ExportedFile Sums);
}
