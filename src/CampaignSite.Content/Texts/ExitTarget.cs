namespace CampaignSite.Content.Texts;

/// <summary>Where “Leave” may lead: a page that opens where readers are, and that says nothing about them.</summary>
internal static class ExitTarget
{
    // Blocked in Russia since 2022 and in other places before, yet the targets such links usually have: the component of GOV.UK leads to
    // BBC Weather. Not every blocked host of the world, only those an editor would think of.
    private static readonly string[] OftenBlocked =
        ["bbc.com", "bbc.co.uk", "dw.com", "facebook.com", "instagram.com", "linkedin.com", "news.google.com", "twitter.com", "x.com"];

    /// <summary>Why an address is no way out, as the end of a sentence; null where it is one.</summary>
    public static string? Problem(string address, LoadContext context)
    {
        if (!WebAddress.IsHttps(address))
        {
            return "is not an address a reader can leave to; write a neutral one that begins with https://";
        }

        var host = WebAddress.HostOf(address);
        if (OftenBlocked.Any(blocked => host == blocked || host.EndsWith("." + blocked, StringComparison.Ordinal)))
        {
            return "is blocked in places where people need to leave; choose a page that opens there";
        }

        return context.Labels.ForAddress(address) is { } label
            ? $"carries the label “{label.Id}” of this campaign; choose a page that needs no warning"
            : null;
    }
}
