using CampaignSite.Content;
using CampaignSite.Content.Languages;

namespace CampaignSite.Localization;

/// <summary>The language a visitor reads in, and the address without it.</summary>
/// <param name="Language">One of the campaign's.</param>
/// <param name="Path">The path as the base language has it, with its slash: <c>/briefing</c>.</param>
internal sealed record RequestLanguage(Language Language, string Path)
{
    /// <summary>The language of this request; it comes from the path alone, never from Accept-Language, so that a page is the same bytes for everyone.</summary>
    public static RequestLanguage From(HttpContext context)
    {
        if (context.Features.Get<RequestLanguage>() is not { } language)
        {
            language = Split(context.RequestServices.GetRequiredService<Campaign>(), context.Request.Path.Value ?? "/");
            context.Features.Set(language);
        }

        return language;
    }

    /// <summary>Divides a path into its language and the rest.</summary>
    public static RequestLanguage Split(Campaign campaign, string path)
    {
        foreach (var language in campaign.Languages.Skip(1))
        {
            var prefix = $"/{language.Tag}";
            if (path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal))
            {
                return new(language, path.Length == prefix.Length ? "/" : path[prefix.Length..]);
            }
        }

        return new(campaign.BaseLanguage, path);
    }

    /// <summary>The same path in a language: the base language has no prefix.</summary>
    public static string PathIn(Campaign campaign, Language language, string path) => LanguagePath.For(campaign.BaseLanguage, language, path);
}
