using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

public sealed class AssemblyWallTests
{
    [Fact]
    public void The_content_library_knows_the_base_library_Markdig_YAML_TOML_and_telephone_numbers_and_nothing_else()
    {
        var references = typeof(CampaignSite.Content.Campaign).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        var others = references.Where(name => name is not ("Markdig" or "PhoneNumbers" or "Tomlyn" or "YamlDotNet") && !IsBaseLibrary(name));

        Assert.Equal([], others);
    }

    [Fact]
    public void TOML_is_read_where_foreign_files_are_taken_in_and_nowhere_else()
    {
        var readers = Repository.Files("src", ".cs").Where(path => Code(path).Contains("Tomlyn", StringComparison.Ordinal));

        Assert.Equal(["src/CampaignSite.Content/Importing/ForeignFrontMatter.cs"], readers);
    }

    [Fact]
    public void The_content_library_opens_files_in_one_place_only()
    {
        string[] doors = ["File.", "Directory.", "FileStream", "FileInfo", "DirectoryInfo", "HttpClient", "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "TimeProvider"];

        var strays = Repository.Files("src/CampaignSite.Content", ".cs")
            .Where(path => path != "src/CampaignSite.Content/Files/ContentFolder.cs")
            .Select(path => (path, code: Code(path)))
            .SelectMany(file => doors.Where(door => Regex.IsMatch(file.code, @"\b" + Regex.Escape(door), RegexOptions.NonBacktracking)).Select(door => $"{file.path}: {door}"));

        Assert.Equal([], strays);
    }

    [Fact]
    public void The_content_library_holds_no_address_of_the_site_and_no_sentence_of_its_interface()
    {
        // Whole texts of three words and more: “an embassy” is also what the loader calls the part of a file it reports on.
        var ours = PageRegistry.Site.Pages.Concat(PageRegistry.Site.ItemAddresses.Values).Concat(PageRegistry.Site.RequiredTexts.Values.Where(address => address != "/"))
            .Concat(PageRegistry.Site.Words.Select(word => word.English).Where(english => english.Split(' ').Length > 2))
            .Select(text => $"\"{text}\"").ToList();

        var strays = Repository.Files("src/CampaignSite.Content", ".cs")
            .Select(path => (path, code: Code(path)))
            .SelectMany(file => ours.Where(text => file.code.Contains(text, StringComparison.Ordinal)).Select(text => $"{file.path}: {text}"));

        Assert.Equal([], strays);
    }

    private static bool IsBaseLibrary(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib";

    private static string Code(string path) =>
        string.Join('\n', Repository.Read(path).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
