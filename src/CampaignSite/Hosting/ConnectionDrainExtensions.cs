using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace CampaignSite.Hosting;

/// <summary>Registers the end of connections while the site stops.</summary>
internal static class ConnectionDrainExtensions
{
    /// <summary>For a process that serves visitors. Tests and exports stop at once.</summary>
    public static IServiceCollection AddConnectionDrain(this IServiceCollection services)
    {
        services.AddSingleton<SocketTransportFactory>();
        services.AddSingleton<ConnectionDrain>();

        // Behind the server's own, because it asks the last one first.
        services.AddSingleton<IConnectionListenerFactory>(provider => provider.GetRequiredService<ConnectionDrain>());
        return services;
    }
}
