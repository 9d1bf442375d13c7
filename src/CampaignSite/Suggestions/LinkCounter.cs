namespace CampaignSite.Suggestions;

/// <summary>How many web addresses a text holds; more than a person needs is a sign of spam.</summary>
public static class LinkCounter
{
    public const int Usual = 3;

    public static int Count(string text) =>
        Times(text, "://") + Times(text, "www.") - Times(text, "://www.");

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
