using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

public sealed class SettingsAreExplainedTests
{
    [Fact]
    public void Every_setting_stands_in_running_md()
    {
        using var settings = JsonDocument.Parse(Repository.Read("src/CampaignSite/appsettings.json"));
        var keys = settings.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.ValueKind == JsonValueKind.Object
                ? section.Value.EnumerateObject().Select(value => $"{section.Name}:{value.Name}")
                : [section.Name]);
        var page = Repository.Read("docs/running.md");

        Assert.Equal([], keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_option_in_code_stands_in_the_settings_file()
    {
        using var settings = JsonDocument.Parse(Repository.Read("src/CampaignSite/appsettings.json"));
        var missing = typeof(SiteBuilder).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null)
            .SelectMany(type => type.GetProperties()
                .Where(property => property.SetMethod is { IsPublic: true })
                .Select(property => (Section: (string)type.GetField("Section")!.GetValue(null)!, property.Name)))
            .Where(option => !settings.RootElement.TryGetProperty(option.Section, out var section) || !section.TryGetProperty(option.Name, out _))
            .Select(option => $"{option.Section}:{option.Name}");

        Assert.Equal([], missing);
    }
}
