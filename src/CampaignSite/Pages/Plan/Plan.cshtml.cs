using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Marks;
using CampaignSite.Planning;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Plan;

/// <summary>A form that is all in its address, and the list that fits it. Nothing is stored.</summary>
public sealed class PlanPage(LocalizedCampaign localized, VisitorMarks marks) : ListPage(localized)
{
    public PlanForm Form { get; private set; } = PlanForm.Read([], [], []);

    /// <summary>Null until somebody asked for one.</summary>
    public Planning.Plan? Plan { get; private set; }

    public bool IsAtRisk => Form.Country is { } country && Campaign.IsAtRisk(country);

    public override bool IsQuiet => IsAtRisk;

    public override string Title => Form.Request is { } request ? Words.PlanFor.For(request.Minutes) : base.Title;

    public override string LanguageChoices => Form.Request is { } request ? request.Address[Localized.Address.Length..] : "";

    /// <summary>The reason for a place in the list, where it is not a day that the action itself names.</summary>
    public string? Why(CallToAction action) => action switch
    {
        _ when IsAtRisk && Campaign.LeadsToQuietText(action) => Words.ForSafety,
        { Closes: not null } => null,
        _ => ActionOrder.ReachOf(action) switch
        {
            Reach.Office => Words.ReachesOffice,
            Reach.Others => Words.ReachesOthers,
            _ => Words.ReachesSelf,
        },
    };

    /// <summary>Whose page holds the addresses and numbers an action needs, so that readers need not say twice where they are.</summary>
    public CountryCode? OfficesFor(CallToAction action) =>
        action?.Link is "/countries" or "/embassies" && !IsAtRisk && Form.Country is { } country ? Campaign.Country(country.Value)?.Code : null;

    /// <summary>By what the office at the end of an action is reached, where a country was chosen and the action speaks to an office.</summary>
    public string? MeansOf(CallToAction action) => Form.Country is { } country && ContactRoute.Find(Campaign, country, action.Audience, action.Kind) is { Means.IsEmpty: false } route
        ? ContactRouteView.InWords(route.Means, Words) : null;

    /// <summary>What to change, in words: more minutes, fewer exclusions, or both.</summary>
    public string Named(PlanRequest change)
    {
        var (from, freed) = (Form.Request!, Form.Without.Except(change.Without));
        return string.Join(", ", new[]
        {
            change.Minutes == from.Minutes ? null : Words.PlanWithMinutes.For(change.Minutes),
            freed.IsEmpty ? null : Words.PlanAllowing.Replace("{needs}", string.Join(", ", freed.Select(Words.Of)), StringComparison.Ordinal),
        }.OfType<string>());
    }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery] string?[] minutes, [FromQuery] string?[] country, [FromQuery] string?[] without, CancellationToken cancellationToken)
    {
        Form = PlanForm.Read(minutes, country, without);
        if (Form.IsEmpty)
        {
            return Page();
        }

        SetCachePolicy(IsAtRisk ? CachePolicy.Quiet : CachePolicy.Personal);
        if (Form.Request is { } request)
        {
            Plan = Planning.Plan.Create(Campaign, request, await DoneAsync(cancellationToken));
        }

        return Form.IsWrong ? Answer(StatusCodes.Status400BadRequest) : Page();
    }

    // A page for readers at risk is blind to our cookie.
    private async Task<HashSet<Slug>> DoneAsync(CancellationToken cancellationToken)
    {
        if (!IsAtRisk)
        {
            await marks.ReadAsync(cancellationToken);
        }

        return [.. Campaign.Actions.Where(marks.IsFinished).Select(action => action.Slug)];
    }
}
