namespace CampaignSite.Content.Actions;

/// <summary>What a status asks for: a reason where something is over, and no link where a link could hurt.</summary>
/// <remarks>Warnings, because taking away is never held back: one changed line, <c>status: unsafe</c>, must take effect at once.</remarks>
internal static class StatusRules
{
    public static void Check(FrontMatterReader frontMatter, Status status, params ReadOnlySpan<string> links)
    {
        if (status is Status.Closed or Status.Unsafe && !frontMatter.Has("reason"))
        {
            Warn("status", DiagnosticCode.MissingKey, "say why in “reason”, in a sentence; until then readers see the status alone");
        }

        foreach (var link in links)
        {
            if (status == Status.Unsafe && frontMatter.Has(link))
            {
                Warn(link, DiagnosticCode.BadValue, "an unsafe address is never shown; remove it");
            }
        }

        void Warn(string key, DiagnosticCode code, string message) => frontMatter.Context.Bag.Warning(frontMatter.PlaceOf(key), code, message);
    }
}
