using System.Runtime.Loader;
using CampaignSite.Marks;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

// The runtime looks for exactly this name, without a namespace, in the assembly that DOTNET_STARTUP_HOOKS names.
#pragma warning disable MA0047
/// <summary>Turns a child process into a store at work, which says on its output what was acknowledged, until it is killed.</summary>
internal static class StartupHook
{
    public const string Folder = "STORE_CHILD_FOLDER";
    public const string Work = "STORE_CHILD_WORK";

    public static void Initialize()
    {
        // The child's list of assemblies is the site's. What the tests are made of lies beside this one, and reading the attributes of this assembly needs it.
        var own = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(own, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
        {
            WorkAsync(new StoreWorld { Folder = folder }, Environment.GetEnvironmentVariable(Work)!).GetAwaiter().GetResult();
        }
    }

    private static async Task WorkAsync(StoreWorld world, string work)
    {
        await world.StartAsync();
        await Task.WhenAll(work switch
        {
            "mark" => Enumerable.Range(0, 8).Select(_ => MarkAsync(world)).Append(SuggestAsync(world)),
            "forget" => Enumerable.Range(0, 4).Select(_ => ForgetAsync(world)),
            "purge" => [PurgeAsync(world)],
            _ => throw new InvalidOperationException($"{work} is no work."),
        });
    }

    private static async Task SuggestAsync(StoreWorld world)
    {
        while (true)
        {
            var text = $"suggestion {Guid.NewGuid():N}";
            if (await world.Suggestions.AddAsync(text, null, null, SuggestionNotes.None) == SubmissionResult.Stored)
            {
                Console.WriteLine(text);
            }
        }
    }

    private static async Task MarkAsync(StoreWorld world)
    {
        while (true)
        {
            var visitor = StoreWorld.NewVisitor();
            if (await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done) == MarkResult.Stored)
            {
                Console.WriteLine(Convert.ToHexString(visitor.Hash));
            }
        }
    }

    // Twelve marks of one browser, then all of them forgotten.
    private static async Task ForgetAsync(StoreWorld world)
    {
        while (true)
        {
            var visitor = StoreWorld.NewVisitor();
            var hash = Convert.ToHexString(visitor.Hash);
            var stored = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => world.Marks.MarkAsync(visitor, $"a-{number}", MarkOutcome.Done)));
            if (Array.TrueForAll(stored, answer => answer == MarkResult.Stored))
            {
                Console.WriteLine($"marked {hash}");
                if (await world.Marks.ForgetAsync(visitor) == MarkResult.Removed)
                {
                    Console.WriteLine($"forgotten {hash}");
                }
            }
        }
    }

    // The rows are there; the days are over.
    private static async Task PurgeAsync(StoreWorld world)
    {
        Console.WriteLine("purging");
        await world.LiveAsync(90);
        Console.WriteLine("purged");
        await Task.Delay(Timeout.Infinite);
    }
}
