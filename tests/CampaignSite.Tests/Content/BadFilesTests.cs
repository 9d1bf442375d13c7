using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class BadFilesTests
{
    public static TheoryData<string> Names => [.. BadFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_file_gives_the_diagnostics_it_states_and_no_other_error(string name)
    {
        var fixture = BadFile.Read(name);

        var result = Example.Load(fixture.Files, fixture.Deleted);

        var expectedErrors = fixture.Expected.Where(line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.Equal(expectedErrors.Order(StringComparer.Ordinal), Example.Errors(result).Order(StringComparer.Ordinal));
        foreach (var warning in fixture.Expected.Where(line => line.Contains(" warning ", StringComparison.Ordinal)))
        {
            Assert.Single(result.Diagnostics, d => Example.Line(d) == warning);
        }

        Assert.NotEmpty(fixture.Expected);
        // What the protected list does not confirm is an error, and the campaign has a safe form.
        Assert.Equal(result.Diagnostics.Any(d => d.Severity == Severity.Error && d.Code != DiagnosticCode.Unconfirmed), result.Campaign is null);
    }
}
