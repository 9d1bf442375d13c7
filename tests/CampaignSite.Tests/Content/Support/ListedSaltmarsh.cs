using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Protection;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Support;

/// <summary>Saltmarsh with its protected list, and an editor's slip in it.</summary>
internal static class ListedSaltmarsh
{
    public static ContentFile List { get; } = ContentFile.FromText(ProtectedList.FileName, ProtectedList.FromCampaign(Saltmarsh.Campaign()).ToYaml());

    public static IReadOnlyList<ContentFile> Files { get; } = [.. Saltmarsh.Files(), List];

    public static LoadResult Load(IEnumerable<ContentFile> files) => CampaignLoader.Load(PageRegistry.Site, [.. files], Saltmarsh.Today);

    /// <summary>Saltmarsh changed as a campaign of its own is, so that its list has the changes too.</summary>
    public static IReadOnlyList<ContentFile> Listed(params (string Path, string From, string To)[] edits)
    {
        var files = Edit(Saltmarsh.Files(), edits);
        var result = Load(files);
        Assert.Equal([], Errors(result));
        return [.. files, ContentFile.FromText(ProtectedList.FileName, ProtectedList.FromCampaign(result.Campaign!).ToYaml())];
    }

    /// <summary>With words of files replaced; each must be there.</summary>
    public static LoadResult Edited(params (string Path, string From, string To)[] edits) => Load(Edit(Files, edits));

    public static IReadOnlyList<ContentFile> Edit(IReadOnlyList<ContentFile> files, params (string Path, string From, string To)[] edits)
    {
        foreach (var (path, from, to) in edits)
        {
            var text = TextOf(files, path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            files = [.. files.Where(file => file.Path != path), ContentFile.FromText(path, text.Replace(from, to, StringComparison.Ordinal))];
        }

        return files;
    }

    public static string TextOf(IReadOnlyList<ContentFile> files, string path) =>
        System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path == path).Bytes.Span);

    public static IReadOnlyList<Diagnostic> Unconfirmed(LoadResult result) => [.. result.Diagnostics.Where(d => d.Code == DiagnosticCode.Unconfirmed)];

    public static IReadOnlyList<string> Errors(LoadResult result) => [.. result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())];
}
