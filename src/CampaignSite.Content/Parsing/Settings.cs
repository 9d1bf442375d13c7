using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>What <c>campaign.yml</c> says. Languages and labels are given to the context, because everything else needs them.</summary>
internal sealed record Settings
{
    /// <summary>Null where content gives none.</summary>
    public required string? Id { get; init; }

    public required string Name { get; init; }

    public required LocalizedText Tagline { get; init; }

    public required ImmutableArray<string> ProperNames { get; init; }

    public required CountryCode Addressee { get; init; }

    public required ImmutableHashSet<CountryCode> AtRisk { get; init; }

    public required LocalizedText? EmbassyName { get; init; }

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
    public static Settings? Read(YamlMap map, LoadContext context)
    {
        var fields = new Fields(map, "campaign.yml", context);
        context.Languages = LanguageReader.Read(fields);
        if (context.Languages.IsEmpty)
        {
            return null;
        }

        context.Labels = LabelReader.Read(fields);
        context.WordsToAvoid = WordsToAvoidReader.Read(fields);
        context.EmbassyLabel = fields.Label("embassy-label");
        var exit = ReadExit(fields);
        var settings = new Settings
        {
            Id = fields.Text("id"),
            Name = fields.RequiredText("name"),
            Tagline = fields.RequiredLocalized("tagline"),
            ProperNames = fields.Texts("proper-names"),
            Addressee = ReadAddressee(fields),
            AtRisk = [.. fields.Scalars("at-risk").Select(scalar => FieldValues.Country(context, scalar)).OfType<CountryCode>()],
            EmbassyName = fields.Localized("embassy-name"),
            Contact = ReadContact(fields),
            Edition = fields.RequiredDate("edition"),
            Exit = exit,
            ExitChecked = ReadExitChecked(fields, exit),
            Quiet = ReadQuiet(fields),
            Freshness = ReadFreshness(fields),
            AwaitingReview = ReadAwaitingReview(fields),
            HasMarks = ReadMarks(fields),
        };
        fields.RefuseDaysToCome("edition", settings.Edition);
        fields.Done();
        return settings;
    }

    private static CountryCode ReadAddressee(Fields fields)
    {
        if (fields.Scalar("addressee") is { } scalar)
        {
            return FieldValues.Country(fields.Context, scalar) ?? default;
        }

        fields.Missing("addressee");
        return default;
    }

    private static string? ReadContact(Fields fields)
    {
        const string Mail = "mailto:";
        var text = fields.Text("contact");
        if (text is null
            || WebAddress.IsHttps(text)
            || (text.StartsWith(Mail, StringComparison.Ordinal) && MailAddress.IsPlain(text[Mail.Length..])))
        {
            return text;
        }

        fields.Error("contact", DiagnosticCode.BadAddress, "write https:// with a page, or mailto: with one address");
        return null;
    }

    private static LocalizedText ReadExit(Fields fields)
    {
        var exit = fields.RequiredLocalized("exit");
        foreach (var language in fields.Context.Languages.Where(_ => fields.Has("exit")))
        {
            if (ExitTarget.Fault(exit.In(language), fields.Context) is { } fault)
            {
                fields.Error("exit", DiagnosticCode.BadAddress, $"“{exit.In(language)}” ({language}) {fault}");
            }
        }

        return exit;
    }

    // One check for all languages, or one for each: often they lead to different hosts.
    private static ImmutableDictionary<string, Check> ReadExitChecked(Fields fields, LocalizedText exit)
    {
        const string Key = "exit-checked";
        var checks = ImmutableDictionary.CreateBuilder<string, Check>();
        var map = fields.Map(Key, $"“{Key}”");
        var isOne = map is not null && !fields.Context.Languages.Any(language => map.Has(language.Tag));
        foreach (var language in fields.Context.Languages.Where(_ => map is not null))
        {
            if ((isOne ? fields : map!).Check(isOne ? Key : language.Tag) is not { } check)
            {
                continue;
            }

            // A look at one page says nothing of another: what “exit” led to before, or where another language's readers are led.
            if (WebAddress.IsHttp(check.Source) && WebAddress.HostOf(check.Source) != WebAddress.HostOf(exit.In(language)))
            {
                fields.Context.Bag.Warning(fields.PlaceOf(Key), DiagnosticCode.StaleSafety,
                    $"“{Key}” ({language}) looked at “{check.Source}”, and “exit” leads to “{exit.In(language)}”; look at that page, and write the new check");
                continue;
            }

            checks[language.Tag] = check;
        }

        if (!isOne)
        {
            map?.Done();
        }

        return checks.ToImmutable();
    }

    private static QuietMode ReadQuiet(Fields fields)
    {
        if (!fields.Has("quiet"))
        {
            fields.Missing("quiet");
        }

        if (fields.Map("quiet", "“quiet”") is not { } map)
        {
            return new QuietMode(default, new LocalizedText("", ImmutableDictionary<string, string>.Empty));
        }

        var quiet = new QuietMode(map.RequiredSlug("path"), map.RequiredLocalized("title"));
        if (fields.Context.Site.ReservedPaths.Contains(quiet.Path.Value) || fields.Context.Languages.Any(language => language.Tag == quiet.Path.Value))
        {
            map.Error("path", DiagnosticCode.BadValue, $"“{quiet.Path}” is the address of other pages; choose another word, one that gives nothing away");
        }

        map.Done();
        return quiet;
    }

    private static Freshness ReadFreshness(Fields fields)
    {
        var usual = new Freshness();
        if (fields.Map("freshness", "“freshness”") is not { } map)
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
        map.Done();
        return freshness;
    }

    private static ImmutableArray<Language> ReadAwaitingReview(Fields fields)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var scalar in fields.Scalars("awaiting-review"))
        {
            if (fields.Context.Languages.FirstOrDefault(language => language.Tag == scalar.Value) is { } language)
            {
                languages.Add(language);
            }
            else
            {
                fields.Context.Bag.Error(scalar.At, DiagnosticCode.UnknownLanguage,
                    $"“{scalar.Value}” is no language of this campaign; {NearestName.Advice(scalar.Value, fields.Context.Languages.Select(l => l.Tag))}");
            }
        }

        return languages.ToImmutable();
    }

    private static bool ReadMarks(Fields fields)
    {
        if (fields.Map("switches", "“switches”") is not { } map)
        {
            return true;
        }

        var marks = map.Flag("marks", otherwise: true);
        map.Done();
        return marks;
    }
}
