using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CampaignSite.Forms;

/// <summary>The query string fills a page's fields on GET and HEAD only: a POST takes its form and nothing else (ASVS 15.3.7).</summary>
internal sealed class GetOnlyQueryValueProviderFactory : IValueProviderFactory
{
    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (request.Method != HttpMethods.Post && request.Query.Count > 0)
        {
            context.ValueProviders.Add(new ExactNames(request.Query));
        }

        return Task.CompletedTask;
    }

    // The platform also fills a list from "country[0]", "country.index" or a bare "[0]": a key that no page declares would then choose what it shows,
    // and what is kept for everyone is known by the declared ones.
    private sealed class ExactNames(IQueryCollection query) : QueryStringValueProvider(BindingSource.Query, query, CultureInfo.InvariantCulture)
    {
        public override bool ContainsPrefix(string prefix) => GetValue(prefix) != ValueProviderResult.None;
    }
}
