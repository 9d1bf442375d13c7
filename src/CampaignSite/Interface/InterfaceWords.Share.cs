namespace CampaignSite.Interface;

/// <content>Words of passing on: the share block, the QR code, the poster.</content>
public sealed partial record InterfaceWords
{
    public string SharePage { get; init; } = "Share this page";
    public string ShareFirst { get; init; } = "Before you share";
    public string ShareRisk { get; init; } = "Do not share this from a place where acting in the open is dangerous, and do not send it to anyone there.";
    public string ShareSeen { get; init; } = "These links open another site. It learns your internet address and which page you share, even if you then post nothing. A post appears under the name of your account, and copies of it stay.";
    public string ShareNetworks { get; init; } = "Share on another site";
    public string ShareText { get; init; } = "A text that fits in one post";
    public string CopyText { get; init; } = "Copy the text";
    public string CopyLink { get; init; } = "Copy the link";
    public string ShareNatively { get; init; } = "Share with an app on this device";
    public string ShareMore { get; init; } = "More texts, a QR code and a poster";

    // The page of what can be taken.
    public string ShareSite { get; init; } = "Share this site";
    public string ShareTexts { get; init; } = "Texts to use";
    public string ShareTextsExplained { get; init; } = "Each fits in one post. Put it in your own words if you can. The page it leads to says the same, with its sources.";
    public string QrTitle { get; init; } = "QR code";
    public string QrAlt { get; init; } = "QR code that leads to {address}";
    public string QrLeadsTo { get; init; } = "It leads to:";

    // The poster.
    public string Poster { get; init; } = "A poster to print";
    public string PosterSummary { get; init; } = "One sheet with what is known, who says so, a QR code and strips to tear off.";
    public string PosterHow { get; init; } = "Print this page on one sheet of A4 or US Letter paper. Black ink is enough. Cut between the strips at the bottom, so that people can tear one off.";
    public string PosterPlace { get; init; } = "Hang it only where that is allowed and puts no one in danger: not where acting in the open is dangerous, and not at a home, a shelter or a place where people at risk meet.";
    public string PosterNames { get; init; } = "Do not add names or faces.";
    public string PrintPoster { get; init; } = "Print the poster";
}
