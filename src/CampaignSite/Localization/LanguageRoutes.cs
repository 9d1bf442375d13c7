using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CampaignSite.Localization;

/// <summary>Gives every page, those that only take a POST too, a twin under <c>/{lang}</c>.</summary>
/// <remarks>A convention, so that a page's author writes one address and no page can forget its languages.</remarks>
internal sealed class LanguageRoutes : IPageRouteModelConvention
{
    public const string Parameter = "lang";

    public void Apply(PageRouteModel model)
    {
        // A list first: the loop adds to what it walks.
        foreach (var selector in model.Selectors.ToList())
        {
            var route = selector.AttributeRouteModel ?? throw new InvalidOperationException($"{model.ViewEnginePath} has no address.");
            if (PageRegistry.Find("/" + route.Template?.TrimStart('/')) is null)
            {
                throw new InvalidOperationException($"{model.ViewEnginePath} has no row in {nameof(PageRegistry)}.");
            }

            var prefix = $"{{{Parameter}:{LanguageConstraint.Name}}}";
            model.Selectors.Add(new SelectorModel(selector)
            {
                AttributeRouteModel = new AttributeRouteModel(route)
                {
                    Template = string.IsNullOrEmpty(route.Template) ? prefix : $"{prefix}/{route.Template.TrimStart('/')}",
                },
            });
        }
    }
}
