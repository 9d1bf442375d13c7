using System.Text.RegularExpressions;
using CampaignSite.Content.Languages;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_word_of_the_interface_is_shown_somewhere()
    {
        var shown = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(use => use.Groups["name"].Value)).ToHashSet();

        var words = typeof(InterfaceWords).GetProperties().Where(word => word.PropertyType == typeof(string) || word.PropertyType == typeof(Plural));

        Assert.Equal([], words.Select(word => word.Name).Where(name => !shown.Contains(name)));
    }

    // Used by a page (words.Copy), or the name of one of a closed set (Status.Open => StatusOpen).
    [GeneratedRegex(@"(=> ([wW]ords\.)?|[wW]ords(In\(language\))?\.)(?<name>[A-Z][A-Za-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Use();
}
