using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Letters;

/// <summary>The words of a letter.</summary>
public sealed record LocalizedLetter : LocalizedContent
{
    [SetsRequiredMembers]
    internal LocalizedLetter(LocalizedContent words, string subject, ImmutableArray<LetterPoint> points, string ask)
        : base(words)
    {
        Subject = subject;
        Points = points;
        Ask = ask;
    }

    public string Subject { get; }

    public ImmutableArray<LetterPoint> Points { get; }

    /// <summary>The question the letter ends with; it wants a yes or a no.</summary>
    public string Ask { get; }
}
