using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CampaignSite.Hosting;

/// <summary>Registers the compression of responses.</summary>
internal static class CompressionServiceCollectionExtensions
{
    public static IServiceCollection AddSiteCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, AcceptedCompressionProvider>();
        services.AddResponseCompression(options =>
        {
            // BREACH needs a secret beside text of the attacker's choice; no page here holds a secret.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar", "text/csv", "text/vcard", "image/svg+xml"];
        });

        // Bytes cost a reader on a capped line more than they cost us: the platform's default is the fastest level, which is a third heavier.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }
}
