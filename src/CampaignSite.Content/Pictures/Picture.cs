namespace CampaignSite.Content.Pictures;

/// <summary>A picture of the campaign, already checked.</summary>
/// <param name="Sha256">64 hex digits, of the file it was read from.</param>
public sealed record Picture(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string Sha256)
{
    /// <summary>Pixels of a preview card: what the networks show whole.</summary>
    public const int CardWidth = 1200;

    public const int CardHeight = 630;

    /// <summary>The picture shown beside a link to a page in a language, where the campaign has one.</summary>
    public static string CardOf(Language language) => $"card.{language.Tag.ToLowerInvariant()}.png";
}
