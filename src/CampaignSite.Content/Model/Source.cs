namespace CampaignSite.Content.Model;

/// <summary>Where a claim can be checked.</summary>
public sealed record Source
{
    public required Slug Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public PartialDate? Date { get; init; }

    public required string Url { get; init; }

    public string? Archive { get; init; }

    /// <summary>Of what is found there. Its title here may be the editors' own words: see <see cref="LanguageOf"/>.</summary>
    public required Language Language { get; init; }

    public SourceLabel? Label { get; init; }

    public LocalizedText? Note { get; init; }

    /// <summary>The address a page may link: never <c>http:</c>, which a network can read and change, and none where its label forbids links.</summary>
    public string? Link =>
        Label is { IsUnlinked: true } ? null : Url.StartsWith("https:", StringComparison.Ordinal) ? Url : Archive;

    /// <summary>In which language its title or its publisher is said: editors translate what their readers could not read, and letters tell.</summary>
    /// <param name="baseLanguage">The language editors write in; words in its kind of letters are taken to be in it.</param>
    public Language LanguageOf(string words, Language baseLanguage)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(baseLanguage);
        return IsLatin(words) == IsLatin(baseLanguage.NativeName) ? baseLanguage : Language;
    }

    private static bool IsLatin(string words) => words.Where(char.IsLetter).All(letter => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00'));
}
