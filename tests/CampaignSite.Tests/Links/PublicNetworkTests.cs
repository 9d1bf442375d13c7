using System.Net;
using System.Net.Sockets;
using CampaignSite.Links;

namespace CampaignSite.Tests.Links;

/// <summary>An address in a proposed change must not reach what only the editor's machine can.</summary>
public sealed class PublicNetworkTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b::93.184.216.34", true)]
    [InlineData("2002:7f00:1::", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("intranet.example")]
    [InlineData("127.0.0.1")]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var network = new PublicNetwork((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1")]));

        var refused = await Assert.ThrowsAsync<PrivateAddressException>(async () => await network.ConnectAsync(new DnsEndPoint(host, ((IPEndPoint)listener.LocalEndpoint).Port), TestContext.Current.CancellationToken));

        Assert.Contains("private network", refused.Message, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }
}
