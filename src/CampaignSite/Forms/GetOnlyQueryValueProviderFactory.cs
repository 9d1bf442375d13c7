using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CampaignSite.Forms;

/// <summary>The query string fills a page's fields on GET and HEAD only: a POST takes its form and nothing else (ASVS 15.3.7).</summary>
internal sealed class GetOnlyQueryValueProviderFactory : IValueProviderFactory
{
    private readonly QueryStringValueProviderFactory _query = new();

    public Task CreateValueProviderAsync(ValueProviderFactoryContext context) =>
        context.ActionContext.HttpContext.Request.Method == HttpMethods.Post ? Task.CompletedTask : _query.CreateValueProviderAsync(context);
}
