namespace CampaignSite.Interface;

/// <content>Words of a copy that lies somewhere as files: what it is, and what only the site itself can do.</content>
public sealed partial record InterfaceWords
{
    public string LiveOnly { get; init; } = "This page is a copy, so its buttons and forms do not work. They work on the live site:";
    public string LiveOnlyNowhere { get; init; } = "This page is a copy, so its buttons and forms do not work. They work only on the live site.";
    public string MirrorOf { get; init; } = "This is a copy of the site, made on {date}, number {n}. It does not change by itself.";
    public string MirrorLive { get; init; } = "The live site:";
}
