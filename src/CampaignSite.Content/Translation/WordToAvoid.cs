namespace CampaignSite.Content.Translation;

/// <summary>A phrase that the campaign does not use outside quotations.</summary>
/// <param name="Language">The language it is a phrase of.</param>
/// <param name="Phrase">The words; one that ends in an asterisk means all that begin so.</param>
/// <param name="Write">What is written instead.</param>
/// <param name="Why">Why, in a sentence; null where the other words say it.</param>
public sealed record WordToAvoid(Language Language, string Phrase, string Write, string? Why)
{
    /// <summary>The phrase as it is compared.</summary>
    internal string Folded { get; } = WordsToAvoid.Folded(Phrase.TrimEnd('*'));

    internal bool IsStem { get; } = Phrase.EndsWith('*');
}
