using CampaignSite.Marks;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

// The runtime looks for exactly this name, without a namespace, in the assembly that DOTNET_STARTUP_HOOKS names.
#pragma warning disable MA0047
/// <summary>Turns a child process into a site that only marks and suggests, and says on its output what was acknowledged, until it is killed.</summary>
internal static class StartupHook
{
    public const string Variable = "STORE_CHILD_FOLDER";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            MarkAsync(folder).GetAwaiter().GetResult();
        }
    }

    private static async Task SuggestAsync(StoreWorld world)
    {
        while (true)
        {
            var text = $"suggestion {Guid.NewGuid():N}";
            if (await world.Suggestions.AddAsync(text, null, null, SuggestionNotes.None) == SuggestionAnswer.Stored)
            {
                Console.WriteLine(text);
            }
        }
    }

    private static async Task MarkAsync(string folder)
    {
        var world = new StoreWorld { Folder = folder };
        await world.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (true)
            {
                var visitor = StoreWorld.NewVisitor();
                if (await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done) == MarkAnswer.Stored)
                {
                    Console.WriteLine(Convert.ToHexString(visitor.Hash));
                }
            }
        }).Append(SuggestAsync(world)));
    }
}
