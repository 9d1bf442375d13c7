namespace CampaignSite.Planning;

/// <summary>A way to reach an office, in the order in which a page shows them.</summary>
public enum ContactMeans
{
    /// <summary>A page that finds the person who represents one, with that person's own form and addresses.</summary>
    Form,
    Site,
    Telephone,
    Mail,
    Post,
}
