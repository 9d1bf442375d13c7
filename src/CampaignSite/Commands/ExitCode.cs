namespace CampaignSite.Commands;

/// <summary>What a run tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The work failed: the content has errors, a port is taken.</summary>
    public const int Failed = 1;

    /// <summary>A wrong command line or a wrong setting.</summary>
    public const int Misuse = 2;

    /// <summary>Stopped by Ctrl-C or a signal before the work was done, as shells count it.</summary>
    public const int Stopped = 130;
}
