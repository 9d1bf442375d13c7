namespace CampaignSite.Content.Texts;

/// <summary>Where pages for readers at risk lie, and the only words a history shows of them.</summary>
public sealed record QuietMode(Slug Path, LocalizedText Title)
{
    /// <summary>The page that begins the mode, without language prefix.</summary>
    public string Address => $"/{Path}";

    /// <summary>Who helps. A quiet text of this name is shown above the list.</summary>
    public string Help => Of(HelpName);

    internal const string HelpName = "help";

    /// <summary>True for every address of the mode, whether there is such a page or not.</summary>
    public bool Holds(string address) => address == Address || address.StartsWith(Address + "/", StringComparison.Ordinal);

    internal string Of(string name) => $"{Address}/{name}";
}
