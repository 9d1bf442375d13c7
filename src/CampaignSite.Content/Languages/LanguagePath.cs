namespace CampaignSite.Content.Languages;

/// <summary>Addresses in the languages of a campaign.</summary>
public static class LanguagePath
{
    /// <summary>An address of the site for readers of a language. The base language has no prefix, and pictures are the same in every language.</summary>
    /// <param name="baseLanguage">The first language of the campaign.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="address">As content writes it: <c>/</c>, <c>/briefing#the-gate</c>, <c>/media/gate.png</c>.</param>
    public static string For(Language baseLanguage, Language language, string address)
    {
        if (language.Equals(baseLanguage) || address.StartsWith("/media/", StringComparison.Ordinal))
        {
            return address;
        }

        // The home page of another language has no slash at its end: /ar, /ar#gate.
        var isHome = address == "/" || address.StartsWith("/#", StringComparison.Ordinal) || address.StartsWith("/?", StringComparison.Ordinal);
        return $"/{language.Tag}{(isHome ? address[1..] : address)}";
    }
}
