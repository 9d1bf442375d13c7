using System.CommandLine;
using CampaignSite.Hosting;

namespace CampaignSite.Commands;

/// <summary>The option <c>--content</c> of the commands that read a campaign's folder.</summary>
internal static class ContentOption
{
    public static Option<string?> Create() => new("--content") { Description = "The campaign's folder (default: content).", HelpName = "FOLDER" };

    public static string FolderOf(string? named) => named ?? new SiteOptions().ContentFolder;

    /// <summary>What is wrong with a name that a folder should have; null where there is one.</summary>
    public static string? Problem(string folder, string what = "the campaign's folder") =>
        Directory.Exists(folder) ? null
        : File.Exists(folder) ? $"“{ConsoleText.Escape(folder)}” is a file; name {what}" : $"There is no folder “{ConsoleText.Escape(folder)}”";
}
