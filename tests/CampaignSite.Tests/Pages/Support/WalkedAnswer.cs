using AngleSharp.Html.Dom;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>One answer of a walk, whatever it is: a page, a feed, a picture, a redirect, a refusal.</summary>
/// <param name="Text">The body as UTF-8; of a picture it means nothing.</param>
internal sealed record WalkedAnswer(string Method, string Path, int Status, ILookup<string, string> Headers, string Text, IHtmlDocument? Document)
{
    public string CacheControl => string.Join(" and ", Headers["Cache-Control"]);

    /// <summary>Without <c>;</c> and what follows; nothing where the answer has no body.</summary>
    public string MediaType => Headers["Content-Type"].FirstOrDefault()?.Split(';')[0] ?? "";

    /// <summary>A page to read here, and not one that is saved and read alone, with a policy and a style of its own (decision 0063).</summary>
    public bool IsPage => Document is not null && !Headers["Content-Disposition"].Any(value => value.StartsWith("attachment", StringComparison.Ordinal));

    public override string ToString() => $"{Method} {(Path.Length > 80 ? Path[..80] + "…" : Path)} {Status}";
}
