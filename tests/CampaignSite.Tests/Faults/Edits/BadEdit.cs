using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>Something that happens to the content folder of a running site, and what the site must make of it.</summary>
/// <param name="Id">The row of docs/threats.md.</param>
/// <param name="Name">What is done, for a failure.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Said">What the log must hold of a refused edit: each with the file and the code.</param>
/// <param name="ApplyAsync">Does it to the folder.</param>
internal sealed record BadEdit(string Id, string Name, EditOutcome Outcome, IReadOnlyList<string> Said, Func<string, Task> ApplyAsync)
{
    private const string Settings = "campaign.yml";

    /// <summary>Words that the page of the edited text shows as they are.</summary>
    public string? Shown { get; init; }

    /// <summary>A file of Content/BadFiles as an edit.</summary>
    public static BadEdit FromBadFile(string id, string name)
    {
        var bad = BadFile.Read(name);

        // The judgements of the example name the labels of its campaign; another campaign has its own.
        bad = bad.Files.Any(file => file.Path == Settings) && bad.Files.All(file => file.Path != "publishers.yml") ? bad with { Deleted = bad.Deleted.Add("publishers.yml") } : bad;
        var said = bad.Expected.Where(line => line.Contains(" error ", StringComparison.Ordinal)).Select(line => line.Replace(" error ", ": error ", StringComparison.Ordinal)).ToList();
        return said.Count > 0
            ? new(id, name, EditOutcome.Refused, said, folder => WrittenAsync(folder, bad))
            // What is accepted must lose no label against the version before; these files differ from it in a language only, and the site has that.
            : new(id, name, EditOutcome.Accepted, [], folder => WrittenAsync(folder, bad with { Deleted = [], Files = [.. bad.Files.Where(file => file.Path != Settings)] }));
    }

    /// <summary>One file written, and the error it must give.</summary>
    public static BadEdit Refused(string id, string name, string path, byte[] bytes, string said) => Done(id, name, folder => Write(folder, path, bytes), said);

    /// <summary>One file written that is taken as it is.</summary>
    public static BadEdit Accepted(string id, string name, string path, byte[] bytes, string? shown = null) => Done(id, name, folder => Write(folder, path, bytes)) with { Outcome = EditOutcome.Accepted, Shown = shown };

    /// <summary>Something done that leaves the campaign as it is and is no error.</summary>
    public static BadEdit Unnoticed(string id, string name, Func<string, Task> applyAsync) => new(id, name, EditOutcome.Unnoticed, [], applyAsync);

    /// <summary>Something done, and the errors it must give.</summary>
    public static BadEdit Done(string id, string name, Action<string> apply, params string[] said) => new(id, name, EditOutcome.Refused, said, folder =>
    {
        apply(folder);
        return Task.CompletedTask;
    });

    private static Task WrittenAsync(string folder, BadFile bad)
    {
        foreach (var path in bad.Deleted)
        {
            File.Delete(Path.Combine(folder, path));
        }

        foreach (var file in bad.Files)
        {
            Write(folder, file.Path, file.Bytes.ToArray());
        }

        return Task.CompletedTask;
    }

    public static void Write(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public override string ToString() => $"{Id} {Name}";
}
