namespace CampaignSite.Content.Texts;

/// <summary>Texts of the quiet mode: where they are read, and where they may lead.</summary>
internal static class QuietTexts
{
    /// <summary>By the address that content writes. A required text is not among them: its address is its own.</summary>
    public static ImmutableDictionary<string, string> ByAddress(IEnumerable<DocumentFile> documents, QuietMode mode, LoadContext context) => documents
        .Where(document => document.Path.Kind == ContentKind.Text && document.Language?.Equals(context.BaseLanguage) == true && document.IsQuiet)
        .Select(document => document.Path.Name)
        .Except(context.Site.RequiredTexts.Keys, StringComparer.Ordinal)
        .ToImmutableDictionary(name => context.Site.AddressOf(ContentKind.Text, name), mode.Of);

    /// <summary>A thumb that slips must not open a page whose title tells, nor ask another host.</summary>
    public static void RefuseWayOut(InternalLink link, Campaign campaign, LoadContext context)
    {
        if (context.PagesAtRisk.Contains(link.FromAddress) && !campaign.Quiet.Holds(context.Published(link.Target)) && link.Target.Split('#')[0] != link.FromAddress)
        {
            context.Bag.Error(link.At, DiagnosticCode.ForbiddenLink,
                $"a quiet text, or the words about a country at risk, may link only to quiet texts, and “{link.Target}” is not one; say it in words");
        }
    }
}
