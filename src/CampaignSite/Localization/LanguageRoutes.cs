using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CampaignSite.Localization;

/// <summary>Gives every page, those that only take a POST too, a twin under <c>/{lang}</c>.</summary>
/// <remarks>A convention, so that a page's author writes one address and no page can forget its languages.</remarks>
internal sealed class LanguageRoutes : IPageRouteModelConvention
{
    public const string Parameter = "lang";

    private const string Prefix = $"{{{Parameter}:{LanguageConstraint.Name}}}";

    /// <summary>The address of a page in <see cref="PageRegistry"/>, of the template of any of its routes.</summary>
    public static string AddressOf(string template) =>
        "/" + (template.StartsWith(Prefix, StringComparison.Ordinal) ? template[Prefix.Length..] : template).TrimStart('/');

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

            model.Selectors.Add(new SelectorModel(selector)
            {
                AttributeRouteModel = new AttributeRouteModel(route)
                {
                    Template = string.IsNullOrEmpty(route.Template) ? Prefix : $"{Prefix}/{route.Template.TrimStart('/')}",
                },
            });
        }
    }
}
