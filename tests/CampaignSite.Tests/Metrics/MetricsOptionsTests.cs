using CampaignSite.Metrics;

namespace CampaignSite.Tests.Metrics;

public sealed class MetricsOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("http://127.0.0.1:4318/v1/metrics")]
    [InlineData("http://[::1]:9090/api/v1/otlp/v1/metrics")]
    [InlineData("http://127.8.0.1:4318/v1/metrics")]
    public void An_address_of_this_machine_is_taken(string endpoint) => Assert.True(Validate(endpoint).Succeeded);

    [Theory]
    [InlineData("http://localhost:4318/v1/metrics")]
    [InlineData("http://collector.example:4318/v1/metrics")]
    [InlineData("http://10.0.0.1:4318/v1/metrics")]
    [InlineData("http://0.0.0.0:4318/v1/metrics")]
    [InlineData("http://[::]:4318/v1/metrics")]
    [InlineData("http://127.0.0.1.example:4318/v1/metrics")]
    [InlineData("http://127.0.0.1@collector.example/v1/metrics")]
    [InlineData("http://user@127.0.0.1:4318/v1/metrics")]
    [InlineData("http://127.0.0.1:4318/v1/metrics?to=10.0.0.1")]
    [InlineData("https://127.0.0.1:4318/v1/metrics")]
    [InlineData("127.0.0.1:4318")]
    [InlineData("/v1/metrics")]
    [InlineData(" ")]
    [InlineData("true")]
    public void Any_other_address_is_refused_with_what_to_write(string endpoint)
    {
        var result = Validate(endpoint);

        Assert.True(result.Failed);
        Assert.Contains($"Metrics:Endpoint is “{endpoint}”", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:4318/v1/metrics", result.FailureMessage, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string endpoint) =>
        new MetricsOptionsValidator().Validate(null, new MetricsOptions { Endpoint = endpoint });
}
