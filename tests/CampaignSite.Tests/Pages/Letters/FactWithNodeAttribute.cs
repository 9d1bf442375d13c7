namespace CampaignSite.Tests.Pages.Letters;

/// <summary>For tests that run our script outside a browser; the browser tests run it inside one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithNodeAttribute : FactAttribute
{
    public FactWithNodeAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))))
        {
            Skip = "node is not installed";
        }
    }
}
