using CampaignSite.Commands;

namespace CampaignSite.Tests.Commands;

public sealed class GlobalizationDataTests
{
    [Fact]
    public void With_all_languages_there_is_nothing_to_say() => Assert.Null(GlobalizationData.FindProblem(GlobalizationData.IsPresent));

    [Fact]
    public void Without_any_the_setting_is_named_that_switches_them_off() =>
        Assert.Contains("unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", GlobalizationData.FindProblem(_ => false), StringComparison.Ordinal);

    [Fact]
    public void With_English_alone_no_setting_is_blamed_that_nobody_has_set()
    {
        var problem = GlobalizationData.FindProblem(tag => tag == "en");

        Assert.Contains("data for all languages", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("INVARIANT", problem, StringComparison.OrdinalIgnoreCase);
    }
}
