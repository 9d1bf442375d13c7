using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Loading;

/// <summary>What <c>campaign.yml</c> says.</summary>
internal sealed record CampaignSettings
{
    /// <summary>Null where content gives none.</summary>
    public required string? Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first is the base.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    public required LocalizedText Tagline { get; init; }

    public required ImmutableArray<string> ProperNames { get; init; }

    public required CountryCode Addressee { get; init; }

    public required ImmutableHashSet<CountryCode> AtRisk { get; init; }

    public required LocalizedText? EmbassyName { get; init; }

    public required SourceLabel? EmbassyLabel { get; init; }

    /// <summary>Without publishers, which another file names.</summary>
    public required SourceLabels Labels { get; init; }

    public required ImmutableArray<WordToAvoid> WordsToAvoid { get; init; }

    public required string? Contact { get; init; }

    public required DateOnly Edition { get; init; }

    public required LocalizedText Exit { get; init; }

    /// <summary>By the tag of the language whose readers are led there; a language that is missing was not checked.</summary>
    public required ImmutableDictionary<string, Check> ExitChecked { get; init; }

    public required QuietMode Quiet { get; init; }

    public required Freshness Freshness { get; init; }

    public required ImmutableArray<Language> AwaitingReview { get; init; }

    public required bool HasMarks { get; init; }

    /// <returns>Null when there is not even a language to go on with.</returns>
    public static CampaignSettings? Read(YamlMap map, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(map, "campaign.yml", context);
        var languages = LanguageReader.Read(frontMatter);
        if (languages.IsEmpty)
        {
            return null;
        }

        // Labels have a name in each language, and most other values may have a label.
        frontMatter = frontMatter.With(context with { Languages = languages });
        frontMatter = frontMatter.With(frontMatter.Context with { Labels = LabelReader.Read(frontMatter) });
        var exit = ReadExit(frontMatter);
        var settings = new CampaignSettings
        {
            Id = frontMatter.Text("id"),
            Name = frontMatter.RequiredText("name"),
            Languages = languages,
            Tagline = frontMatter.RequiredLocalized("tagline"),
            ProperNames = frontMatter.Texts("proper-names"),
            Addressee = ReadAddressee(frontMatter),
            AtRisk = [.. frontMatter.Scalars("at-risk").Select(scalar => FrontMatterValues.Country(context, scalar)).OfType<CountryCode>()],
            EmbassyName = frontMatter.Localized("embassy-name"),
            EmbassyLabel = frontMatter.Label("embassy-label"),
            Labels = frontMatter.Context.Labels,
            WordsToAvoid = WordsToAvoidReader.Read(frontMatter),
            Contact = ReadContact(frontMatter),
            Edition = frontMatter.RequiredDate("edition"),
            Exit = exit,
            ExitChecked = ReadExitChecked(frontMatter, exit),
            Quiet = ReadQuiet(frontMatter),
            Freshness = ReadFreshness(frontMatter),
            AwaitingReview = [.. frontMatter.Scalars("awaiting-review").Select(scalar => LanguageNames.FindOwn(frontMatter.Context, scalar.At, scalar.Value)).OfType<Language>()],
            HasMarks = ReadMarks(frontMatter),
        };
        frontMatter.RefuseDaysToCome("edition", settings.Edition);
        frontMatter.ReportUnknownKeys();
        return settings;
    }

    private static CountryCode ReadAddressee(FrontMatterReader frontMatter)
    {
        if (frontMatter.Scalar("addressee") is { } scalar)
        {
            return FrontMatterValues.Country(frontMatter.Context, scalar) ?? default;
        }

        frontMatter.Missing("addressee");
        return default;
    }

    private static string? ReadContact(FrontMatterReader frontMatter)
    {
        const string Mail = "mailto:";
        var text = frontMatter.Text("contact");
        if (text is null
            || WebAddress.IsHttps(text)
            || (text.StartsWith(Mail, StringComparison.Ordinal) && EmailAddress.IsPlain(text[Mail.Length..])))
        {
            return text;
        }

        frontMatter.Error("contact", DiagnosticCode.BadAddress, "write https:// with a page, or mailto: with one address");
        return null;
    }

    private static LocalizedText ReadExit(FrontMatterReader frontMatter)
    {
        var exit = frontMatter.RequiredLocalized("exit");
        foreach (var language in frontMatter.Context.Languages.Where(_ => frontMatter.Has("exit")))
        {
            if (ExitTarget.Problem(exit.In(language), frontMatter.Context) is { } fault)
            {
                frontMatter.Error("exit", DiagnosticCode.BadAddress, $"“{exit.In(language)}” ({language}) {fault}");
            }
        }

        return exit;
    }

    // One check for all languages, or one for each: often they lead to different hosts.
    private static ImmutableDictionary<string, Check> ReadExitChecked(FrontMatterReader frontMatter, LocalizedText exit)
    {
        const string Key = "exit-checked";
        var checks = ImmutableDictionary.CreateBuilder<string, Check>();
        var map = frontMatter.Map(Key, $"“{Key}”");
        var isOne = map is not null && !frontMatter.Context.Languages.Any(language => map.Has(language.Tag));
        foreach (var language in frontMatter.Context.Languages.Where(_ => map is not null))
        {
            if ((isOne ? frontMatter : map!).Check(isOne ? Key : language.Tag) is not { } check)
            {
                continue;
            }

            // A look at one page says nothing of another: what “exit” led to before, or where another language's readers are led.
            if (WebAddress.IsHttp(check.Source) && WebAddress.HostOf(check.Source) != WebAddress.HostOf(exit.In(language)))
            {
                frontMatter.Context.Bag.Warning(frontMatter.PlaceOf(Key), DiagnosticCode.StaleSafety,
                    $"“{Key}” ({language}) checked “{check.Source}”, but “exit” leads to “{exit.In(language)}”; check that page, and write the new check");
                continue;
            }

            checks[language.Tag] = check;
        }

        if (!isOne)
        {
            map?.ReportUnknownKeys();
        }

        return checks.ToImmutable();
    }

    private static QuietMode ReadQuiet(FrontMatterReader frontMatter)
    {
        frontMatter.Require("quiet");

        if (frontMatter.Map("quiet", "“quiet”") is not { } map)
        {
            return new QuietMode(default, new LocalizedText("", ImmutableDictionary<string, string>.Empty));
        }

        var quiet = new QuietMode(map.RequiredSlug("path"), map.RequiredLocalized("title"));
        if (frontMatter.Context.Site.ReservedPaths.Contains(quiet.Path.Value) || frontMatter.Context.Languages.Any(language => language.Tag == quiet.Path.Value))
        {
            map.Error("path", DiagnosticCode.BadValue, $"“{quiet.Path}” is the address of other pages; choose another word, one that gives nothing away");
        }

        map.ReportUnknownKeys();
        return quiet;
    }

    private static Freshness ReadFreshness(FrontMatterReader frontMatter)
    {
        var usual = new Freshness();
        if (frontMatter.Map("freshness", "“freshness”") is not { } map)
        {
            return usual;
        }

        var freshness = new Freshness
        {
            Contacts = map.Number("contacts", 1, 3650) ?? usual.Contacts,
            Actions = map.Number("actions", 1, 3650) ?? usual.Actions,
            Organisations = map.Number("organisations", 1, 3650) ?? usual.Organisations,
            Tags = map.Number("tags", 1, 3650) ?? usual.Tags,
            Help = map.Number("help", 1, 3650) ?? usual.Help,
            Exit = map.Number("exit", 1, 3650) ?? usual.Exit,
            Safety = map.Number("safety", 1, 3650) ?? usual.Safety,
            Labels = map.Number("labels", 1, 3650) ?? usual.Labels,
        };
        map.ReportUnknownKeys();
        return freshness;
    }

    private static bool ReadMarks(FrontMatterReader frontMatter)
    {
        if (frontMatter.Map("switches", "“switches”") is not { } map)
        {
            return true;
        }

        var marks = map.Flag("marks", otherwise: true);
        map.ReportUnknownKeys();
        return marks;
    }
}
