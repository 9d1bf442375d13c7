namespace CampaignSite.Benchmarks.Processes;

/// <summary>Which core a process may use. The side that is measured has one for itself, what loads it another.</summary>
internal enum Core
{
    /// <summary>Wherever the system puts it.</summary>
    Any,
    Server,
    Load,
}
