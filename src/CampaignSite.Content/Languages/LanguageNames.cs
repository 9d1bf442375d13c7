namespace CampaignSite.Content.Languages;

/// <summary>Finds the language a tag names, or reports that there is none.</summary>
internal static class LanguageNames
{
    /// <summary>Any language, with the name that the campaign gives it.</summary>
    public static Language? Find(LoadContext context, Location at, string tag)
    {
        if (context.OwnLanguage(tag) is { } own)
        {
            return own;
        }

        if (!Language.TryParse(tag, out var language))
        {
            context.Bag.Error(at, DiagnosticCode.UnknownLanguage, $"“{tag}” {LanguageTag.Problem(tag)}");
        }

        return language;
    }

    /// <summary>A language of the campaign.</summary>
    public static Language? FindOwn(LoadContext context, Location at, string tag)
    {
        var language = context.OwnLanguage(tag);
        if (language is null)
        {
            context.Bag.Error(at, DiagnosticCode.UnknownLanguage,
                $"“{tag}” is not a language of this campaign; {ClosestName.Suggestion(tag, context.Languages.Select(own => own.Tag))}",
                needs: Causes.Language(tag), explains: Causes.Language(tag));
        }

        return language;
    }
}
