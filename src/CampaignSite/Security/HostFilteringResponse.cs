namespace CampaignSite.Security;

/// <summary>The page of a refused host name: fixed and short, because a request for another site must not learn about this one.</summary>
internal sealed class HostFilteringResponse(RequestDelegate next)
{
    private const string Refusal =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>No such site</title>\n"
        + "<h1>No such site</h1>\n<p>There is no site of this name here. Please look at the address again.</p>\n</html>\n";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        // Every other refusal has its page by now.
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: null })
        {
            await Results.Text(Refusal, "text/html; charset=utf-8").ExecuteAsync(context);
        }
    }
}
