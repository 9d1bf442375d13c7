namespace CampaignSite.Content.Texts;

/// <summary>Every link inside the site must lead to a page, and every anchor to a place on it.</summary>
internal static class InternalLinkRule
{
    /// <param name="unread">Files that cannot be read, by the address their item would have.</param>
    public static void Check(Campaign campaign, ImmutableDictionary<string, string> unread, LoadContext context)
    {
        var pages = context.Site.PagesOf(campaign).ToHashSet();
        pages.UnionWith(campaign.Pictures.Select(picture => "/media/" + picture.Name));
        var anchors = Anchors(campaign, context.Site);
        foreach (var link in context.Deferred.InternalLinks)
        {
            QuietTexts.RefuseWayOut(link, campaign, context);
            var parts = context.Published(link.Target).Split('#', 2);
            if (!pages.Contains(parts[0]))
            {
                context.Bag.Error(link.At, DiagnosticCode.BrokenLink,
                    $"“{parts[0]}” is not a page of this site; {Advice(parts[0], pages, campaign)}", unread.GetValueOrDefault(parts[0]));
            }
            else if (parts.Length == 2 && anchors.TryGetValue(parts[0], out var places) && !places.Contains(parts[1]))
            {
                context.Bag.Error(link.At, DiagnosticCode.BrokenLink,
                    $"“{parts[0]}” has no place called “#{parts[1]}”; {ClosestName.Suggestion(parts[1], places)}",
                    parts[0] == context.Site.PageOf(ContentKind.Sources) ? "sources.yml" : unread.GetValueOrDefault(link.Target));
            }
        }
    }

    private static string Advice(string target, IEnumerable<string> pages, Campaign campaign)
    {
        var language = campaign.Languages.Skip(1).FirstOrDefault(l => target == $"/{l}" || target.StartsWith($"/{l}/", StringComparison.Ordinal));
        return language is null
            ? ClosestName.Suggestion(target, pages)
            : $"leave “/{language}” out, it is added where the reader's language needs it";
    }

    private static Dictionary<string, HashSet<string>> Anchors(Campaign campaign, SiteDescription site)
    {
        var language = campaign.BaseLanguage;
        IEnumerable<(string Address, LocalizedContent Content)> pages =
        [
            .. campaign.Texts.Select(text => (text.Address, text.Translations.In(language))),
            .. campaign.Timeline.Select(item => (site.AddressOf(ContentKind.Event, item.Slug.Value), item.Translations.In(language))),
            .. campaign.Actions.Select(action => (site.AddressOf(ContentKind.Action, action.Slug.Value), (LocalizedContent)action.Translations.In(language))),
        ];
        var anchors = new Dictionary<string, HashSet<string>>();
        foreach (var (address, content) in pages)
        {
            anchors[address] = [.. content.Headings.Select(h => h.Anchor)];
        }

        anchors[site.PageOf(ContentKind.Organisation)] = [.. campaign.Organisations.Select(o => o.Slug.Value)];
        anchors[site.PageOf(ContentKind.Hashtag)] = [.. campaign.Hashtags.Select(h => h.Slug.Value)];
        anchors[site.PageOf(ContentKind.Sources)] = [.. campaign.Sources.Select(s => s.Id.Value)];
        return anchors;
    }
}
