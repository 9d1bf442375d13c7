using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>What a status asks for: a reason where something is over, and no link where a link could hurt.</summary>
internal static class StatusRules
{
    public static void Check(Fields fields, Status status, params ReadOnlySpan<string> links)
    {
        if (status is Status.Closed or Status.Unsafe && !fields.Has("reason"))
        {
            fields.Missing("reason");
        }

        foreach (var link in links)
        {
            if (status == Status.Unsafe && fields.Has(link))
            {
                fields.Error(link, DiagnosticCode.BadValue, "an unsafe address is printed nowhere; take it out");
            }
        }
    }
}
