using System.Runtime.CompilerServices;

namespace CampaignSite.Tests.Support;

/// <summary>Programs that tests start inherit a runtime set for a short life: a child that lives for seconds spends most of them on compiling.</summary>
internal static class ChildRuntime
{
#pragma warning disable CA2255 // Before any test, and for each way to start a program.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        // Measuring code for a later compilation, and mapping it twice, costs a sixth of a start.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
    }
}
