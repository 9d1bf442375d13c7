namespace CampaignSite.StaticExport;

/// <summary>Why no mirror is made, or why a copy is not read, as a sentence for the operator.</summary>
internal sealed class ExportException(string message) : Exception(message);
