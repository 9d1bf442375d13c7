namespace CampaignSite.Content.Translation;

/// <summary>Reads <c>words-to-avoid:</c> of <c>campaign.yml</c>.</summary>
internal static class WordsToAvoidReader
{
    // One or two letters would be found in every sentence.
    private const int MinPhraseLength = 4;

    public static ImmutableArray<WordToAvoid> Read(FrontMatterReader campaign)
    {
        var words = ImmutableArray.CreateBuilder<WordToAvoid>();
        var context = campaign.Context;
        foreach (var frontMatter in campaign.Maps("words-to-avoid", "a word to avoid"))
        {
            var tag = frontMatter.RequiredText("language");
            var phrase = frontMatter.RequiredText("phrase");
            var language = tag.Length > 0 ? LanguageNames.FindOwn(context, frontMatter.PlaceOf("language"), tag) : null;
            if (phrase.Length > 0 && phrase.TrimEnd('*').Length < MinPhraseLength)
            {
                frontMatter.Error("phrase", DiagnosticCode.BadValue, $"“{phrase}” is too short to be found without mistakes; write at least {MinPhraseLength} letters");
            }

            var word = new WordToAvoid(language ?? context.BaseLanguage, phrase, frontMatter.RequiredText("write"), frontMatter.Text("why"));
            frontMatter.ReportUnknownKeys();
            if (language is not null && phrase.TrimEnd('*').Length >= MinPhraseLength)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }
}
