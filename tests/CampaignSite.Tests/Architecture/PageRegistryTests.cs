using System.Text.RegularExpressions;
using CampaignSite.Pages.Texts;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

public sealed partial class PageRegistryTests
{
    [Fact]
    public void Every_page_has_a_row_and_every_row_its_page()
    {
        var pages = Repository.Files("src/CampaignSite/Pages", ".cshtml").Select(path => PageAddress().Match(Repository.Read(path)))
            .Where(page => page.Success).Select(page => page.Groups["address"].Value).Concat(TextPage.Addresses);

        Assert.Equal(pages.Order(StringComparer.Ordinal), PageRegistry.All.Select(page => page.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_quiet_pages_can_take_no_first_word_of_an_approved_address_or_of_a_file()
    {
        var addresses = File.ReadLines(Repository.PathOf("tests/CampaignSite.Tests/Approved/addresses.txt"))
            .Concat(Directory.EnumerateFileSystemEntries(Repository.PathOf("src/CampaignSite/wwwroot")).Select(entry => "/" + Path.GetFileName(entry)))
            .Select(address => address.Split(' ', '/')[1])
            .Where(word => word.Length > 0 && !word.StartsWith('{') && !word.Contains('.', StringComparison.Ordinal)); // no name in content can hold a dot

        Assert.Equal([], addresses.Except(PageRegistry.Site.ReservedPaths));
    }

    [Fact]
    public void A_page_that_is_named_says_what_it_is_for() =>
        Assert.Equal([], PageRegistry.All.Where(page => page.Title is null != page.Summary is null).Select(page => page.Address));

    [Fact]
    public void The_layout_writes_no_link_of_the_menu_by_hand() =>
        Assert.DoesNotContain("to-page=\"/", Repository.Read("src/CampaignSite/Pages/Shared/_Layout.cshtml"), StringComparison.Ordinal);

    [GeneratedRegex("^@page \"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageAddress();
}
