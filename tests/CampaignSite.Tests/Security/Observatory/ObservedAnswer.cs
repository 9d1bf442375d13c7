using AngleSharp.Html.Dom;

namespace CampaignSite.Tests.Security.Observatory;

/// <summary>What the Observatory looks at: where it asked, the headers, the page if it is one.</summary>
internal sealed record ObservedAnswer(Uri Address, ILookup<string, string> Headers, IHtmlDocument? Document)
{
    public IReadOnlyList<string> All(string name) => [.. Headers[name].Select(value => value.Trim())];

    public string? One(string name) => Headers[name].FirstOrDefault();
}
