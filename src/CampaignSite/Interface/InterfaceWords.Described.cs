namespace CampaignSite.Interface;

/// <content>What search engines and previews show of a page, and how to say that a page cannot be used.</content>
public sealed partial record InterfaceWords
{
    public string CountryDescription { get; init; } = "{country}: who you can write to or call, and what you can do from here in five minutes.";
    public string TellWhatFails { get; init; } = "Tell us what does not work";
}
