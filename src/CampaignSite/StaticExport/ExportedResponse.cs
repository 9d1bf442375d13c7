namespace CampaignSite.StaticExport;

/// <summary>What the site answered at a path.</summary>
/// <param name="Path">With its slash, without a query.</param>
/// <param name="Type">Without parameters: <c>text/html</c>.</param>
/// <param name="Content">As it was sent.</param>
internal sealed record ExportedResponse(string Path, string Type, byte[] Content)
{
    /// <summary>A page of the site; an HTML file that is to be taken away has a name of its own and keeps its bytes.</summary>
    public bool IsPage => Type == "text/html" && !Path[(Path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);

    public bool IsStyle => Type == "text/css";
}
