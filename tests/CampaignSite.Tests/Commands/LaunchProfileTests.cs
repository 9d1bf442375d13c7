using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Commands;

/// <summary><c>dotnet run --project src/CampaignSite</c> takes the first profile of <c>launchSettings.json</c>.</summary>
public sealed class LaunchProfileTests
{
    private readonly JsonElement _profile = JsonDocument.Parse(Repository.Read("src/CampaignSite/Properties/launchSettings.json"))
        .RootElement.GetProperty("profiles").EnumerateObject().First().Value;

    [Fact]
    public void The_profile_is_development_over_plain_http_on_loopback()
    {
        var address = new Uri(_profile.GetProperty("applicationUrl").GetString()!);

        Assert.Equal("Project", _profile.GetProperty("commandName").GetString());
        Assert.Equal(("http", true), (address.Scheme, address.IsLoopback));
        Assert.Equal("Development", _profile.GetProperty("environmentVariables").GetProperty("ASPNETCORE_ENVIRONMENT").GetString());
    }

    [Fact]
    [Trait("Category", "Process")]
    public async Task A_site_with_the_variables_of_the_profile_starts_and_answers()
    {
        var variables = _profile.GetProperty("environmentVariables").EnumerateObject().Select(variable => (variable.Name, variable.Value.GetString()!));
        await using var site = await ChildSite.StartAsync([.. variables]);
        using var client = new HttpClient();

        using var answer = await client.GetAsync(site.Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    [Trait("Category", "Process")]
    public async Task An_export_that_names_the_public_address_works_with_the_variables_of_the_profile()
    {
        using var folder = new TemporaryFolder();
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll"), "export", "--output", folder.At("mirror"),
            "--content", Saltmarsh.Folder, "--Site:BaseAddress", "https://tide.example",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.Path };
        foreach (var variable in _profile.GetProperty("environmentVariables").EnumerateObject())
        {
            start.Environment[variable.Name] = variable.Value.GetString();
        }

        using var export = Process.Start(start)!;
        var (_, error) = (export.StandardOutput.ReadToEndAsync(), await export.StandardError.ReadToEndAsync());
        await export.WaitForExitAsync();

        Assert.Equal(("", 0), (error, export.ExitCode));
    }
}
