using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace CampaignSite.Forms;

/// <summary>Picks a page's handler by the method alone.</summary>
/// <remarks>The platform also reads <c>?handler=</c>: a made-up name there would show the page without having run its handler.</remarks>
internal sealed class MethodPageHandlerSelector : IPageHandlerMethodSelector
{
    public HandlerMethodDescriptor? Select(PageContext context)
    {
        var method = context.HttpContext.Request.Method == HttpMethods.Head ? HttpMethods.Get : context.HttpContext.Request.Method;
        return context.ActionDescriptor.HandlerMethods.SingleOrDefault(h => string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase));
    }
}
