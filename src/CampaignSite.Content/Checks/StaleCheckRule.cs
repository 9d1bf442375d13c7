using System.Globalization;

namespace CampaignSite.Content.Checks;

/// <summary>Names what somebody should look at again, and sources nothing cites.</summary>
internal static class StaleCheckRule
{
    public static void Check(Campaign campaign, LoadContext context)
    {
        foreach (var due in DueCheck.All(campaign).Where(due => due.IsDue(campaign)))
        {
            Warn(due, context);
        }

        foreach (var (id, place) in context.Deferred.SourcePlaces.Where(source => !context.Deferred.Cited.Contains(source.Key)))
        {
            context.Bag.Warning(place, DiagnosticCode.UnusedSource, $"nothing cites “{id}”; cite it or remove it", needs: Causes.EveryFile);
        }
    }

    private static void Warn(DueCheck due, LoadContext context)
    {
        var age = due.IsUnchecked || due.Check is not { } check
            ? "not checked yet; check it, and say in “checked” how"
            : $"checked {check.CountsFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(check.OlderSource is null ? "" : " by its “source-date”")}, more than {due.Days} days ago; check again and update “checked”";
        context.Bag.Warning(due.At, due.IsSafety ? DiagnosticCode.StaleSafety : DiagnosticCode.StaleCheck, due.What + age);
    }
}
