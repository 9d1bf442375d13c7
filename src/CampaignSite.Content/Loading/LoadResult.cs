using CampaignSite.Content.Files;

namespace CampaignSite.Content.Loading;

/// <summary>
/// A campaign, or none when an error refuses it. A less safe change that the protected list does not confirm is an error too, and refuses
/// nothing where the campaign could be given a safe form: this is then that form.
/// </summary>
public sealed record LoadResult(Campaign? Campaign, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Every address outside the site, wherever it is written.</summary>
    public ImmutableArray<OutwardLink> Links { get; init; } = [];

    /// <summary>The same with what could not be read of its folder: half a folder is no campaign.</summary>
    public LoadResult With(FolderContents read) => read.Diagnostics.IsEmpty ? this : this with
    {
        Campaign = read.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : Campaign,
        Diagnostics = Causes.Fold([.. read.Diagnostics.Concat(Diagnostics).OrderBy(d => d.Location)]),
    };

    public bool HasErrors => Campaign is null || Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
