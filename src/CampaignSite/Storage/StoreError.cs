namespace CampaignSite.Storage;

/// <summary>Why the store cannot be used, as the one word that may stand in a log.</summary>
internal enum StoreError
{
    None,
    InUse,
    NotAFile,
    ForeignFile,
    NewerSchema,
    OlderSchema,
    Damaged,
    Locked,
    TimedOut,
    ReadOnly,
    Full,
    CannotOpen,
    Moved,
    Settings,
    Refused,
    FsyncOff,
    SynchronousCommitOff,
    NotReplicated,
    Other,
}
