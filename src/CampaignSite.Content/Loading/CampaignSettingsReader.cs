using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Loading;

/// <summary>Reads <c>campaign.yml</c>.</summary>
internal static class CampaignSettingsReader
{
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
        frontMatter.Require("quiet");
        var name = frontMatter.RequiredText("name");
        var exit = ReadExit(frontMatter);
        var settings = new CampaignSettings
        {
            Id = frontMatter.Text("id") ?? name,
            Name = name,
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
            Quiet = frontMatter.Map("quiet", ReadQuiet) ?? new QuietMode(default, LocalizedText.Empty),
            Freshness = frontMatter.Map("freshness", ReadFreshness) ?? new Freshness(),
            AwaitingReview = [.. frontMatter.Scalars("awaiting-review").Select(scalar => LanguageNames.FindOwn(frontMatter.Context, scalar.At, scalar.Value)).OfType<Language>()],
            HasMarks = frontMatter.Map<bool?>("switches", map => map.Flag("marks", otherwise: true)) ?? true,
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
            map?.ReportUnknownKeys(needs: Causes.Language);
        }

        return checks.ToImmutable();
    }

    private static QuietMode ReadQuiet(FrontMatterReader map)
    {
        var quiet = new QuietMode(map.RequiredSlug("path"), map.RequiredLocalized("title"));
        if (map.Context.Site.ReservedPaths.Contains(quiet.Path.Value) || map.Context.Languages.Any(language => language.Tag == quiet.Path.Value))
        {
            map.Error("path", DiagnosticCode.BadValue, $"“{quiet.Path}” is the address of other pages; choose another word, one that gives nothing away");
        }

        return quiet;
    }

    private static Freshness ReadFreshness(FrontMatterReader map)
    {
        var usual = new Freshness();
        return new Freshness
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
    }
}
