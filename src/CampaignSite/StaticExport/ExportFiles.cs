using System.Collections.Immutable;
using System.Text;

namespace CampaignSite.StaticExport;

/// <summary>Turns what a site answered into files that open from a disk and from any host: links are relative, and none leads to what is not there.</summary>
internal sealed class ExportFiles(ImmutableSortedDictionary<string, ExportedResponse> answers, Uri? siteUrl)
{
    // Without the site's address, files that only name it are useless.
    private static readonly string[] NamingOnly = ["/robots.txt", "/sitemap.xml", "/.well-known/security.txt"];

    /// <summary>Every file but the list of sums, with what makes its content: pages are not all held at once.</summary>
    /// <remarks>Making a page that loads what is not there throws an <see cref="ExportException"/>.</remarks>
    /// <exception cref="ExportException">An address cannot be a file.</exception>
    public IReadOnlyList<(string Name, Func<byte[]> Content)> With(ExportedResponse notFound, ExportManifest label)
    {
        List<(string Name, Func<byte[]> Content)> files = [];
        foreach (var answer in answers.Values.Where(answer => siteUrl is not null || !NamingOnly.Contains(answer.Path)))
        {
            files.Add((NameOf(answer), () => ContentOf(answer, NameOf(answer), isRooted: false)));
        }

        files.Add((ExportFileNames.NotFoundPage, () => ContentOf(notFound with { Path = "/" }, ExportFileNames.NotFoundPage, isRooted: true)));
        var manifest = (label with { Files = files.Count + 1 }).Write();
        files.Add((ExportManifest.FileName, () => manifest));
        return files.Select(file => file.Name).Append(ChecksumList.FileName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == files.Count + 1
            ? files
            : throw new ExportException("two addresses would be one file where names do not tell capitals apart");
    }

    private static string NameOf(ExportedResponse answer) => ExportFileNames.FileOf(answer.Path, answer.IsPage);

    private byte[] ContentOf(ExportedResponse answer, string name, bool isRooted)
    {
        var content = answer.Content();
        if (answer.IsPage)
        {
            return Encoding.UTF8.GetBytes(PageMarkup.Rewrite(Encoding.UTF8.GetString(content), (address, isLink) => Lead(answer.Path, name, address, isLink, isRooted)));
        }

        return answer.IsStyle
            ? Encoding.UTF8.GetBytes(PageMarkup.RewriteStyle(Encoding.UTF8.GetString(content), address => Lead(answer.Path, name, address, isLink: false, isRooted).Address))
            : content;
    }

    private ExportLink Lead(string from, string name, string address, bool isLink, bool isRooted)
    {
        if (address.StartsWith('#') || SiteCrawler.Split(from, address) is not var (path, query, fragment))
        {
            return new(ExportLinkKind.Kept, address);
        }

        var there = answers.GetValueOrDefault(path);
        if (there is not null && query.Length == 0)
        {
            return new(ExportLinkKind.Kept, To(there, name, isRooted) + fragment);
        }

        if (!isLink)
        {
            throw new ExportException($"{from} loads {address}, which is not there");
        }

        // Without the site, the page without the question is the nearest; a file that was made for the question has no such thing.
        return siteUrl is not null ? new(ExportLinkKind.Live, siteUrl.GetLeftPart(UriPartial.Authority) + path + query + fragment)
            : there is { IsPage: true } ? new(ExportLinkKind.Kept, To(there, name, isRooted) + fragment)
            : new(ExportLinkKind.Text, "");
    }

    // The page for what is missing is shown at any depth, so it alone counts from the host's root.
    private static string To(ExportedResponse there, string name, bool isRooted) =>
        isRooted ? there.Path : ExportFileNames.Link(name, NameOf(there));
}
