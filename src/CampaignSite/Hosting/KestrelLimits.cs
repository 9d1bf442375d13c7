using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CampaignSite.Hosting;

/// <summary>Tells the server and the form reader the limits of <see cref="RequestLimits"/>.</summary>
internal static class KestrelLimits
{
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        // A bare line feed as a line end is how requests are smuggled past a proxy that counts differently (RFC 9112, 2.2).
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
        builder.WebHost.ConfigureKestrel(Apply);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = RequestLimits.Drain + RequestLimits.Shutdown);
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = RequestLimits.FormKeys;
            o.KeyLengthLimit = RequestLimits.FormKeyLength;
            o.ValueLengthLimit = RequestLimits.FormValueLength;
            o.BufferBodyLengthLimit = RequestLimits.Body;
        });
    }

    private static void Apply(KestrelServerOptions options)
    {
        // ASVS 13.4.6: no product, no version.
        options.AddServerHeader = false;
        options.AllowSynchronousIO = false;

        var limits = options.Limits;
        limits.MaxRequestBodySize = RequestLimits.Body;
        limits.MaxRequestHeadersTotalSize = RequestLimits.HeaderBytes;
        limits.MaxRequestHeaderCount = RequestLimits.Headers;
        limits.MaxRequestLineSize = RequestLimits.RequestLine;
        limits.KeepAliveTimeout = RequestLimits.KeepAlive;
        limits.RequestHeadersTimeout = RequestLimits.RequestHeaders;
        limits.MinRequestBodyDataRate = new(RequestLimits.MinDataRate, RequestLimits.DataRateGrace);
        limits.MinResponseDataRate = new(RequestLimits.MinDataRate, RequestLimits.DataRateGrace);
        limits.MaxConcurrentConnections = OpenFiles.Connections(OpenFiles.Limit());
        limits.Http2.MaxStreamsPerConnection = RequestLimits.Http2Streams;
    }
}
