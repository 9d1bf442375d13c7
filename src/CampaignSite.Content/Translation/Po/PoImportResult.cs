using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>What a PO file makes of a campaign.</summary>
/// <param name="Files">With their new bytes; what is not named stays as it is.</param>
/// <param name="Taken">How many messages were taken in.</param>
/// <param name="Same">How many say what the campaign says.</param>
/// <param name="Problems">What was not taken in, and why, by the line of the PO file.</param>
/// <param name="Refusal">Why nothing was looked at; null where it was.</param>
public sealed record PoImportResult(ImmutableArray<ContentFile> Files, int Taken, int Same, ImmutableArray<PoProblem> Problems, string? Refusal)
{
    internal static PoImportResult Refused(string why) => new([], 0, 0, [], why);
}
