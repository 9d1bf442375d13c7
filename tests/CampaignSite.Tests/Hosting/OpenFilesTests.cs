using CampaignSite.Hosting;

namespace CampaignSite.Tests.Hosting;

public sealed class OpenFilesTests
{
    [Theory]
    [InlineData(null, RequestLimits.Connections)]
    [InlineData(1_048_576, RequestLimits.Connections)]
    [InlineData(RequestLimits.Connections + OpenFiles.Reserved, RequestLimits.Connections)]
    [InlineData(20_000, 20_000 - OpenFiles.Reserved)]
    [InlineData(1_024, 1_024 - OpenFiles.Reserved)]
    [InlineData(256, 10)]
    public void Connections_leave_files_for_the_rest(int? limit, int connections) => Assert.Equal(connections, OpenFiles.Connections(limit));

    [Fact]
    public void The_limit_of_this_process_is_known_on_linux() => Assert.Equal(OperatingSystem.IsLinux(), OpenFiles.Limit() is > 0);
}
