namespace CampaignSite.Benchmarks.Content;

/// <summary>The shipped campaign with so many copies of its events, under new slugs and in each language, that it has a multiple of its files.</summary>
internal static class GrownCampaign
{
    private const string Events = "timeline";

    private static readonly string Shipped = Path.Combine(Machine.RepositoryFolder, "content");

    /// <returns>The content folder, below the row's folder, and how many files it has.</returns>
    public static (string Folder, int Files) Write(BenchmarkContext context, int factor)
    {
        var folder = context.PathOf("content");
        var files = Directory.GetFiles(Shipped, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var events = Directory.GetFiles(Path.Combine(folder, Events));
        var count = files.Length;
        for (var number = 2; count < factor * files.Length; number++)
        {
            foreach (var file in events)
            {
                // day-slug.language.md: each copy's slug ends with its number.
                File.Copy(file, Path.Combine(folder, Events, Path.GetFileName(file).Insert(Path.GetFileName(file).IndexOf('.', StringComparison.Ordinal), $"-{number}")));
            }

            count += events.Length;
        }

        return (folder, count);
    }
}
