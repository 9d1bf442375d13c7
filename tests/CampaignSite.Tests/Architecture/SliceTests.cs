using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>A folder below Pages is a slice: it links to other slices by address and shares with them only what is in Components and Shared.</summary>
public sealed partial class SliceTests
{
    private const string Pages = "src/CampaignSite/Pages";

    [Fact]
    public void A_slice_uses_no_type_of_another()
    {
        var strays = Repository.Files(Pages, ".cs", ".cshtml")
            .Where(path => path.Split('/').Length > 4 && path.Split('/')[3] is not ("Components" or "Shared"))
            .SelectMany(path => Used(path).Except([path.Split('/')[3], "Components", "Shared"]).Select(slice => $"{path} uses {slice}"));

        Assert.Equal([], strays);
    }

    [Fact]
    public void What_slices_share_knows_no_slice()
    {
        var strays = Repository.Files(Pages, ".cs", ".cshtml")
            .Where(path => path.Split('/') is [_, _, _, "Components" or "Shared", ..])
            .SelectMany(path => Used(path).Except(["Components", "Shared"]).Select(slice => $"{path} uses {slice}"));

        Assert.Equal([], strays);
    }

    private static IEnumerable<string> Used(string path) =>
        Reference().Matches(Repository.Read(path)).Select(match => match.Groups["slice"].Value).Distinct();

    [GeneratedRegex(@"\bPages\.(?<slice>[A-Z][A-Za-z]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
