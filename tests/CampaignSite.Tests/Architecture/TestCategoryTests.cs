using System.Reflection;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>A test without a trait is fast: <c>tests/run.sh --fast</c> runs those, and they need nothing but the SDK.</summary>
public sealed class TestCategoryTests
{
    private const string ProcessTrait = """[Trait("Category", "Process")]""";
    private const string SlowTrait = """[Trait("Category", "Slow")]""";

    // Written in two parts, so that this file is none of them.
    private static readonly string[] Programs = ["Process" + ".Start(", "ChildSite" + ".StartAsync", "KilledChild" + ".RunAsync", "SharedCache" + ".StartAsync"];
    private static readonly string[] Sites = ["RunningSite" + ".StartAsync", "SaltmarshSite" + ".StartAsync", "TlsSite" + ".StartAsync"];

    [Fact]
    public void A_trait_is_one_of_the_two_categories_of_slower_tests()
    {
        var types = typeof(TestCategoryTests).Assembly.GetTypes();
        var traits = types.Concat<MemberInfo>(types.SelectMany(type => type.GetMethods())).SelectMany(member => member.GetCustomAttributes<TraitAttribute>());

        Assert.Equal(["Category=Process", "Category=Slow"], traits.Select(trait => $"{trait.Name}={trait.Value}").Distinct().Order());
    }

    [Fact]
    public void Tests_that_start_a_program_say_so() => Assert.Equal([], WithoutTrait(Programs, ProcessTrait));

    [Fact]
    public void Tests_that_start_a_site_say_so() => Assert.Equal([], WithoutTrait(Sites, ProcessTrait, SlowTrait));

    private static IEnumerable<string> WithoutTrait(string[] starts, params string[] traits) => Repository.Files("tests/CampaignSite.Tests", "Tests.cs")
        .Where(path => Repository.Read(path) is var text
            && starts.Any(start => text.Contains(start, StringComparison.Ordinal)) && !traits.Any(trait => text.Contains(trait, StringComparison.Ordinal)));
}
