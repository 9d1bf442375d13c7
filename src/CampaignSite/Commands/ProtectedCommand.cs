using System.CommandLine;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Protection;

namespace CampaignSite.Commands;

/// <summary><c>protected</c>: shows on which values the content and the protected list do not agree, and writes the list.</summary>
internal static class ProtectedCommand
{
    public static Command Create(TimeProvider time)
    {
        var content = ContentOption.Create();
        var write = new Option<bool>("--write") { Description = $"Write {ProtectedList.FileName} as the content is now. Read its diff before you commit it." };
        var command = new Command("protected", "Compare the protected list with the content.") { content, write };
        command.Validators.Add(result =>
        {
            if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction((parsed, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return CommandErrors.GuardAsync(error, () => RunAsync(ContentOption.FolderOf(parsed.GetValue(content)), parsed.GetValue(write), time.GetUtcToday(), output, error), CommandErrors.OfFiles);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool write, DateOnly today, TextWriter output, TextWriter error)
    {
        // Without the list: what it should say must not depend on what it says.
        var read = ContentFolder.Read(folder);
        var files = read.Files.Where(file => file.Path != ProtectedList.FileName).ToList();
        var result = CampaignLoader.Load(PageRegistry.Site, files, today);
        if (!read.Diagnostics.IsEmpty || result.Campaign is not { } campaign)
        {
            return await CommandErrors.PrintErrorsAsync(result.With(read).Diagnostics, error);
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

        await File.WriteAllTextAsync(Path.Combine(folder, ProtectedList.FileName), now.ToYaml());
        await output.WriteLineAsync($"{ProtectedList.FileName} written, {now.Values.Count} values, {differences.Count} lines changed; read the diff before you commit it");
        return ExitCode.Success;
    }

    private static IEnumerable<string> Differences(ProtectedList? listed, ProtectedList now)
    {
        return Lines('-', listed, now).Concat(Lines('+', now, listed));

        static IEnumerable<string> Lines(char sign, ProtectedList? list, ProtectedList? other) => (list?.Values.AsEnumerable() ?? [])
            .Where(one => other?.Values.GetValueOrDefault(one.Key)?.Value != one.Value.Value)
            .Select(one => $"{sign} {one.Key}{(one.Value.Value.Length == 0 ? "" : $": {one.Value.Value}")}");
    }
}
