namespace CampaignSite.Content.Loading;

/// <summary>Two places of one name on a page break the links to both, and the link that skips the menu: content must not take those of the site's templates.</summary>
internal static class ElementIds
{
    /// <summary>Items whose names become places on a page shared with others.</summary>
    public static void Refuse(string name, Location at, LoadContext context)
    {
        if (context.Site.IsElementId(name))
        {
            context.Bag.Error(at, DiagnosticCode.BadValue, $"“{name}” is an element id that the page itself uses; choose another name");
        }
    }
}
