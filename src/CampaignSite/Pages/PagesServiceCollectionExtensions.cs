using CampaignSite.Content;
using CampaignSite.Forms;
using CampaignSite.Localization;
using CampaignSite.Pages.Quiet;
using CampaignSite.Pages.Texts;
using CampaignSite.Security;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CampaignSite.Pages;

/// <summary>Registers Razor Pages, and what pages are made from in each request.</summary>
internal static class PagesServiceCollectionExtensions
{
    private static readonly string[] ComponentFolders = ["Actions", "Contacts", "Sharing", "Texts"];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new LocalizedCampaign(
            provider.GetRequiredService<Campaign>(), RequestLanguage.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)));
        services.AddScoped(provider => provider.GetRequiredService<LocalizedCampaign>().Words);
        services.Configure<RouteOptions>(o => o.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint));
        services.Configure<RouteOptions>(o => o.ConstraintMap[QuietConstraint.Name] = typeof(QuietConstraint));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = PageEncoder.Settings());
        services.AddRazorPages(options =>
        {
            // A token would set a cookie on a GET and make every page uncacheable; CrossSiteGuard does its work. As a filter of
            // MvcOptions the attribute has no effect.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            foreach (var address in TextPage.Addresses)
            {
                options.Conventions.AddPageRoute("/Texts/Text", address.TrimStart('/'));
            }

            // Last: it gives every address its languages.
            options.Conventions.Add(new LanguageRoutes());
        }).AddMvcOptions(options =>
        {
            options.ValueProviderFactories.RemoveType<QueryStringValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            options.ValueProviderFactories.Add(new GetOnlyQueryValueProviderFactory());
        });
        services.Configure<RazorViewEngineOptions>(options =>
        {
            foreach (var folder in ComponentFolders)
            {
                options.PageViewLocationFormats.Add($"/Pages/Components/{folder}/{{0}}.cshtml");
            }
        });
        services.Replace(ServiceDescriptor.Singleton<IPageHandlerMethodSelector, MethodPageHandlerSelector>());
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new InMemoryKeyRepository());
        return services;
    }
}
