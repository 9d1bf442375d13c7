using System.CommandLine;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Protection;
using CampaignSite.Hosting;

namespace CampaignSite.Commands;

/// <summary><c>protected</c>: shows on which values the content and the protected list do not agree, and writes the list.</summary>
internal static class ProtectedCommand
{
    public static Command Create()
    {
        var content = new Option<string?>("--content") { Description = "The campaign's folder (default: content).", HelpName = "FOLDER" };
        var write = new Option<bool>("--write") { Description = $"Write {ProtectedList.FileName} as the content is now. Read its diff before you commit it." };
        var command = new Command("protected", "Compare the protected list with the content.") { content, write };
        command.Validators.Add(result =>
        {
            var folder = Folder(result.GetValue(content));
            if (!Directory.Exists(folder))
            {
                result.AddError(File.Exists(folder) ? $"“{ConsoleText.Escape(folder)}” is a file; name the campaign's folder" : $"There is no folder “{ConsoleText.Escape(folder)}”");
            }
        });
        command.SetAction((parsed, _) => RunAsync(
            Folder(parsed.GetValue(content)), parsed.GetValue(write), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool write, TextWriter output, TextWriter error)
    {
        // Without the list: what it should say must not depend on what it says.
        var read = ContentFolder.Read(folder);
        var files = read.Files.Where(file => file.Path != ProtectedList.FileName).ToList();
        var result = CampaignLoader.Load(PageRegistry.Site, files, TimeProvider.System.GetUtcToday());
        if (!read.Diagnostics.IsEmpty || result.Campaign is not { } campaign)
        {
            await CheckCommand.PrintAsync([.. read.Diagnostics.Concat(result.Diagnostics).Where(d => d.Severity == Severity.Error)], error);
            return ExitCode.Failed;
        }

        var now = ProtectedList.FromCampaign(campaign);
        var listed = ProtectedList.Read(read.Files);
        var differences = Differences(listed, now).ToList();
        foreach (var line in differences)
        {
            await output.WriteLineAsync(ConsoleText.Escape(line));
        }

        if (!write)
        {
            await output.WriteLineAsync(differences.Count == 0 ? $"{ProtectedList.FileName} agrees with the content" : $"{differences.Count} lines differ; --write brings {ProtectedList.FileName} up to date");
            return differences.Count == 0 ? ExitCode.Success : ExitCode.Failed;
        }

        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, ProtectedList.FileName), now.ToYaml());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"error: {ConsoleText.Escape(refused.Message)}");
            return ExitCode.Failed;
        }

        await output.WriteLineAsync($"{ProtectedList.FileName} written, {now.Values.Count} values, {differences.Count} lines changed; read the diff before you commit it");
        return ExitCode.Success;
    }

    private static IEnumerable<string> Differences(ProtectedList? listed, ProtectedList now)
    {
        foreach (var (key, value) in listed?.Values.AsEnumerable() ?? [])
        {
            if (now.Values.GetValueOrDefault(key)?.Value != value.Value)
            {
                yield return $"- {key}{Shows(value)}";
            }
        }

        foreach (var (key, value) in now.Values)
        {
            if (listed?.Values.GetValueOrDefault(key)?.Value != value.Value)
            {
                yield return $"+ {key}{Shows(value)}";
            }
        }

        static string Shows(ProtectedValue value) => value.Value.Length == 0 ? "" : $": {value.Value}";
    }

    private static string Folder(string? content) => content ?? new SiteOptions().ContentFolder;
}
