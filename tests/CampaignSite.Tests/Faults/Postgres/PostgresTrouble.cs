namespace CampaignSite.Tests.Faults.Postgres;

/// <summary>What can be wrong with a database server that the site was using a moment ago.</summary>
public enum PostgresTrouble
{
    /// <summary>All its processes stand still (SIGSTOP); connections stay open.</summary>
    StandsStill,

    /// <summary>Nobody answers at its port, and connections are cut.</summary>
    PortClosed,

    /// <summary>What is sent to it never arrives.</summary>
    LineSilent,

    /// <summary>Everything takes five seconds more.</summary>
    FiveSecondsSlow,

    /// <summary>Its disk takes no more.</summary>
    DiskFull,

    /// <summary>It does not know our password any more.</summary>
    WrongPassword,

    /// <summary>A newer version of the program has changed the tables.</summary>
    NewerSchema,
}
