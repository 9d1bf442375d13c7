using CampaignSite.Content.Countries;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Yaml;

/// <summary>Values of the campaign's own types, read from <see cref="FrontMatterReader"/>.</summary>
internal static class FrontMatterValues
{
    public const string ForbiddenByLabel = "the label of this address forbids links; remove the address";

    public static LocalizedText? Localized(this FrontMatterReader frontMatter, string key)
    {
        if (frontMatter.Find(key) is not YamlMap map)
        {
            return frontMatter.Text(key) is { } text ? new LocalizedText(text, ImmutableDictionary<string, string>.Empty) : null;
        }

        var byTag = ImmutableDictionary.CreateBuilder<string, string>();
        var languages = frontMatter.Context.Languages;
        var words = new FrontMatterReader(map, $"“{key}”", frontMatter.Context);
        foreach (var language in languages)
        {
            if (words.Text(language.Tag) is { } text)
            {
                byTag[language.Tag] = text;
            }
            else if (language.Equals(languages[0]))
            {
                words.Missing(language.Tag);
            }
            else
            {
                frontMatter.Context.Bag.Warning(map.At, DiagnosticCode.MissingTranslation,
                    $"“{key}” has no “{language.Tag}”; readers of that language get “{languages[0].Tag}”");
            }
        }

        words.ReportUnknownKeys(needs: Causes.Language);
        return new LocalizedText(byTag.GetValueOrDefault(languages[0].Tag, ""), byTag.ToImmutable());
    }

    public static LocalizedText RequiredLocalized(this FrontMatterReader frontMatter, string key)
    {
        frontMatter.Require(key);
        return frontMatter.Localized(key) ?? LocalizedText.Empty;
    }

    /// <summary>A text of a translation, or the base language's where the translation has none: a warning that is shown in another language still warns.</summary>
    public static WrittenText? TextOrBase(this FrontMatterReader own, string key, FrontMatterReader baseFields, LocalizedContent words)
    {
        if (own.Text(key) is { } text)
        {
            return new WrittenText(text, words.Language);
        }

        if (ReferenceEquals(own, baseFields) || baseFields.Text(key) is not { } original)
        {
            return null;
        }

        own.Context.Bag.Warning(own.At, DiagnosticCode.MissingTranslation,
            $"“{key}” is not translated; its readers see it in “{own.Context.BaseLanguage}”, marked; add a line “{key}: …”");
        return new WrittenText(original, own.Context.BaseLanguage);
    }

    /// <summary>A day that has been, or today.</summary>
    public static DateOnly? PastDate(this FrontMatterReader frontMatter, string key)
    {
        var date = frontMatter.Date(key);
        frontMatter.RefuseDaysToCome(key, date);
        return date;
    }

    /// <summary>A day, month or year that has begun.</summary>
    public static PartialDate? PastPartialDate(this FrontMatterReader frontMatter, string key)
    {
        var date = frontMatter.PartialDate(key);
        frontMatter.RefuseDaysToCome(key, date?.First);
        return date;
    }

    public static void RefuseDaysToCome(this FrontMatterReader frontMatter, string key, DateOnly? day)
    {
        if (day > frontMatter.Context.Today)
        {
            frontMatter.Error(key, DiagnosticCode.BadDate, $"“{key}” is in the future; write the day it was");
        }
    }

    /// <summary>An <c>https:</c> address.</summary>
    public static string? Https(this FrontMatterReader frontMatter, string key)
    {
        if (frontMatter.Text(key) is not { } text)
        {
            return null;
        }

        if (WebAddress.IsHttps(text))
        {
            frontMatter.Context.Deferred.AddOutward(frontMatter.PlaceOf(key), text);
            return text;
        }

        frontMatter.Error(key, DiagnosticCode.BadAddress, $"“{text}” is not an address that a page may link to; write it in full, beginning with https://");
        return null;
    }

    /// <summary>An <c>http:</c> or <c>https:</c> address; only sources may be that old.</summary>
    public static string RequiredHttp(this FrontMatterReader frontMatter, string key)
    {
        var text = frontMatter.RequiredText(key);
        if (text.Length > 0 && !WebAddress.IsHttp(text))
        {
            frontMatter.Error(key, DiagnosticCode.BadAddress, $"“{text}” is not a web address; write it in full, beginning with https://");
        }

        frontMatter.Context.Deferred.AddOutward(frontMatter.PlaceOf(key), text);
        return text;
    }

    /// <summary>An <c>https:</c> address or a page of this site, which is checked later.</summary>
    public static string? HttpsOrPage(this FrontMatterReader frontMatter, string key, string fromAddress)
    {
        if (frontMatter.Scalar(key) is not { } scalar || !scalar.Value.StartsWith('/'))
        {
            return frontMatter.Https(key);
        }

        frontMatter.Context.Deferred.InternalLinks.Add(new InternalLink(scalar.At, fromAddress, scalar.Value));
        return frontMatter.Context.Published(scalar.Value);
    }

    public static Slug RequiredSlug(this FrontMatterReader frontMatter, string key)
    {
        var text = frontMatter.RequiredText(key);
        if (!Slug.TryParse(text, out var slug) && text.Length > 0)
        {
            frontMatter.Error(key, DiagnosticCode.BadValue, $"“{text}” cannot be part of an address; use a-z, 0-9 and single hyphens, at most 80");
        }

        return slug;
    }

    /// <summary>The slug of the item that replaces this one, checked once all items are known.</summary>
    public static Slug? ReplacedBy(this FrontMatterReader frontMatter, ContentKind kind, Slug item) =>
        frontMatter.Scalar("replaced-by") is { } scalar ? Reference(frontMatter.Context, scalar, kind, item) : null;

    public static ImmutableArray<Slug> References(this FrontMatterReader frontMatter, string key, ContentKind kind) =>
        [.. frontMatter.Scalars(key).Select(scalar => Reference(frontMatter.Context, scalar, kind)).OfType<Slug>()];

    public static SourceLabel? Label(this FrontMatterReader frontMatter, string key = "label")
    {
        if (frontMatter.Scalar(key) is not { } scalar)
        {
            return null;
        }

        var label = frontMatter.Context.Labels.Find(scalar.Value);
        if (label is null)
        {
            frontMatter.Context.Bag.Error(scalar.At, DiagnosticCode.UnknownLabel,
                $"“{scalar.Value}” is not a label of campaign.yml; {ClosestName.Suggestion(scalar.Value, frontMatter.Context.Labels.All.Select(l => l.Id.Value))}");
        }

        return label;
    }

    /// <summary>Refuses links that the item's own label, or the label of the host they lead to, forbids.</summary>
    public static void RefuseUnlinked(this FrontMatterReader frontMatter, SourceLabel? label, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (frontMatter.Find(key) is YamlScalar { Value: var address } && WebAddress.IsHttp(address)
                && (label is { IsUnlinked: true } || frontMatter.Context.Labels.ForAddress(address) is { IsUnlinked: true }))
            {
                frontMatter.Error(key, DiagnosticCode.ForbiddenLink, ForbiddenByLabel);
            }
        }
    }

    /// <summary>Countries; empty where the key is missing or says <c>any</c>.</summary>
    public static ImmutableArray<CountryCode> Countries(this FrontMatterReader frontMatter, string key)
    {
        var scalars = frontMatter.Scalars(key);
        if (scalars is [{ Value: "any" }])
        {
            return [];
        }

        return [.. scalars.Select(scalar => Country(frontMatter.Context, scalar)).OfType<CountryCode>().Distinct()];
    }

    public static CountryCode? Country(LoadContext context, YamlScalar scalar)
    {
        if (CountryCode.TryParse(scalar.Value, out var code))
        {
            return code;
        }

        context.Bag.Error(scalar.At, DiagnosticCode.UnknownCountry,
            $"“{scalar.Value}” is not a country code of ISO 3166-1; write its two letters in lower case, such as gb");
        return null;
    }

    public static ImmutableArray<Source> Sources(this FrontMatterReader frontMatter, string key) =>
        [.. frontMatter.Scalars(key).Select(scalar => SourceNames.Find(frontMatter.Context, scalar.At, scalar.Value)).OfType<Source>()];

    private static Slug? Reference(LoadContext context, YamlScalar scalar, ContentKind kind, Slug? replaces = null)
    {
        context.Deferred.References.Add(new ItemReference(scalar.At, kind, scalar.Value, replaces));
        return Slug.TryParse(scalar.Value, out var slug) ? slug : null;
    }
}
