namespace CampaignSite.Content.Loading;

/// <summary>
/// A campaign, or none when an error refuses it. A less safe change that the protected list does not confirm is an error too, and refuses
/// nothing where the campaign could be given a safe form: this is then that form.
/// </summary>
public sealed record LoadResult(Campaign? Campaign, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Campaign is null || Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
