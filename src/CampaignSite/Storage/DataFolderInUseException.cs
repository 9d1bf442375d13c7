namespace CampaignSite.Storage;

/// <summary>Another process has the data folder; the start stops, because two writers would share one database.</summary>
public sealed class DataFolderInUseException(int? owner)
    : Exception(owner is null ? "The data folder (Site:Data) is in use." : $"The data folder (Site:Data) is in use by pid {owner}.");
