using CampaignSite.Logging;
using Microsoft.AspNetCore.Diagnostics;

namespace CampaignSite.Errors;

/// <summary>Gives an exception its status, and logs what is ours without its message.</summary>
internal sealed partial class UnhandledExceptionHandler(ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Log.Failed(logger, ExceptionSummary.From(exception));
        }

        httpContext.Response.StatusCode = status;
        return ValueTask.FromResult(true);
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "A page failed: {Exception}")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
