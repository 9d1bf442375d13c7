using CampaignSite.Content;
using CampaignSite.Content.Loading;

namespace CampaignSite;

/// <summary>A page of the site, as a row of <see cref="PageRegistry"/>.</summary>
/// <param name="Address">As its <c>@page</c> says, without language prefix; <c>{slug}</c> is the name of an item.</param>
internal sealed record PageInfo(string Address)
{
    /// <summary>The required text that it shows.</summary>
    public string? Text { get; init; }

    /// <summary>The items that have this page each, or that share it: then their name is a place on it.</summary>
    public ContentKind? Items { get; init; }

    /// <summary>The heading of a page that every campaign has. It is then a page of the site map, of the search and of the list of changes.</summary>
    public Func<InterfaceWords, string>? Title { get; init; }

    /// <summary>What it is for.</summary>
    public Func<InterfaceWords, string>? Summary { get; init; }

    /// <summary>About one browser, or made of what somebody asked, hence no page for a search engine.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether its requests are counted where metrics are on. Not for readers at risk, nor for what visitors look for, send or store (decision 0202).</summary>
    public bool IsCounted { get; init; }

    public GuideUse Guide { get; init; }

    /// <summary>Whether the menu and the foot of a page link it; null for always.</summary>
    public Func<Campaign, ExportContext, bool>? IsLinked { get; init; }

    /// <summary>Says whom to write to, or keeps in a browser's history what was looked for: no page for readers at risk links it in its menu or at its foot.</summary>
    public bool IsNotForQuiet { get; init; }

    /// <summary>The part of an address before an item's name.</summary>
    public string BeforeName => Address.Contains('{', StringComparison.Ordinal) ? Address[..Address.IndexOf('{', StringComparison.Ordinal)] : Address + "#";

    /// <summary>The first word of the address; empty for the start page, and where content chooses it.</summary>
    public string FirstWord => Address.Split('/')[1] is var word && word.StartsWith('{') ? "" : word;
}
