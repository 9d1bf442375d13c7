using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads <c>words-to-avoid:</c> of <c>campaign.yml</c>.</summary>
internal static class WordsToAvoidReader
{
    // One or two letters would be found in every sentence.
    private const int ShortestPhrase = 4;

    public static ImmutableArray<WordToAvoid> Read(Fields campaign)
    {
        var words = ImmutableArray.CreateBuilder<WordToAvoid>();
        var context = campaign.Context;
        foreach (var fields in campaign.Maps("words-to-avoid", "a word to avoid"))
        {
            var tag = fields.RequiredText("language");
            var phrase = fields.RequiredText("phrase");
            var language = context.Languages.FirstOrDefault(own => own.Tag == tag);
            if (language is null && tag.Length > 0)
            {
                fields.Error("language", DiagnosticCode.UnknownLanguage,
                    $"“{tag}” is no language of this campaign; {NearestName.Advice(tag, context.Languages.Select(own => own.Tag))}");
            }

            if (phrase.Length > 0 && phrase.TrimEnd('*').Length < ShortestPhrase)
            {
                fields.Error("phrase", DiagnosticCode.BadValue, $"“{phrase}” is too short to be found without mistakes; write at least {ShortestPhrase} letters");
            }

            var word = new WordToAvoid(language ?? context.BaseLanguage, phrase, fields.RequiredText("write"), fields.Text("why"));
            fields.Done();
            if (language is not null && phrase.TrimEnd('*').Length >= ShortestPhrase)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }
}
