using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>What several parts of the program need is decided in one file, which the others ask.</summary>
public sealed class OneOfEachTests
{
    [Theory]
    [InlineData("AnywhereOnEarth", "Campaign.cs")] // the state of an action
    [InlineData("CheckedAgainst", "CheckText.cs", "InterfaceWords.Contacts.cs")]
    [InlineData("AllCountriesByName()", "LocalizedCampaign.cs", "_CountryOptions.cshtml")]
    [InlineData("ConditionalWeakTable", "SnapshotCache.cs")]
    [InlineData("DateOnly.FromDateTime", "HalfDay.cs", "TimeProviderExtensions.cs")]
    [InlineData("UnicodeCategory.Format", "InvisibleCharacters.cs")]
    [InlineData("u202A", "InvisibleCharacters.cs")]
    public void It_is_decided_in_one_file(string word, params string[] files)
    {
        var found = Repository.Files("src", ".cs", ".cshtml").Where(path => Repository.Read(path).Contains(word, StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path));

        Assert.Equal(files, found.Order(StringComparer.Ordinal));
    }
}
