namespace CampaignSite.StaticExport;

/// <summary>A plain file in an archive.</summary>
/// <param name="Name">Relative, with forward slashes.</param>
/// <param name="Start">Where its packed bytes begin.</param>
/// <param name="CompressedSize">How many they are.</param>
/// <param name="Size">How many bytes they become.</param>
/// <param name="Crc">Of the unpacked bytes, as the archive says.</param>
/// <param name="IsDeflated">Or stored as they are.</param>
internal sealed record ZipEntry(string Name, long Start, int CompressedSize, int Size, uint Crc, bool IsDeflated);
