namespace CampaignSite.Content.Actions;

/// <summary>The promise that five minutes are enough: from anywhere, with nothing but time, and also where acting in the open is dangerous.</summary>
/// <remarks>A warning and not an error: checks grow old by themselves, and the passing of a day must not hold a campaign back.</remarks>
internal static class QuickActionRule
{
    /// <summary>Minutes.</summary>
    private const int Promised = 5;

    public static void Check(Campaign campaign, LoadContext context)
    {
        var quick = campaign.Actions
            .Where(action => campaign.IsOpen(action) && action.Minutes <= Promised && action.Countries.IsEmpty && action.Needs.IsEmpty).ToList();
        if (quick.Exists(action => action.IsForReadersAtRisk))
        {
            return;
        }

        var whom = quick.Count == 0 ? "anybody" : "readers at risk";
        var further = quick.Count == 0 ? "" : ", “kind: learn”, “audience: self” and no label";
        context.Bag.Warning(Location.StartOf("campaign.yml"), DiagnosticCode.NoQuickAction,
            $"no action is open to {whom} with {Promised} minutes, so their plan can be empty; add one with “status: open”, “minutes: {Promised}”, “countries: [any]”, no “needs”{further}");
    }
}
