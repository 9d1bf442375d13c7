using CampaignSite.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace CampaignSite.Tests.Security;

public sealed class GetOnlyQueryValueProviderFactoryTests
{
    [Theory]
    [InlineData("GET", 1)]
    [InlineData("HEAD", 1)]
    [InlineData("POST", 0)]
    public async Task A_query_fills_no_field_of_a_post(string method, int providers)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.QueryString = new QueryString("?text=x");
        var context = new ValueProviderFactoryContext(new ActionContext(http, new RouteData(), new ActionDescriptor()));

        await new GetOnlyQueryValueProviderFactory().CreateValueProviderAsync(context);

        Assert.Equal(providers, context.ValueProviders.Count);
    }
}
