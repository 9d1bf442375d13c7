using System.Globalization;
using CampaignSite.Content.Checks;

namespace CampaignSite.Content.Countries;

/// <summary>Reads an office and its contact fields.</summary>
internal static class OfficeReader
{
    /// <param name="page">The country whose page names it.</param>
    public static Office? Office(this FrontMatterReader frontMatter, string key, string what, OfficeKind kind, CountryCode page) =>
        frontMatter.Map(key, what) is { } office ? Read(office, what, needsName: false, kind, page) : null;

    public static ImmutableArray<Office> Offices(this FrontMatterReader frontMatter, string key, string what, OfficeKind kind, CountryCode page) =>
        OfficeIds.Distinct([.. frontMatter.Maps(key, what).Select(office => Read(office, what, needsName: true, kind, page))]);

    private static Office Read(FrontMatterReader frontMatter, string what, bool needsName, OfficeKind kind, CountryCode page)
    {
        if (kind is OfficeKind.Embassy or OfficeKind.Consulate)
        {
            frontMatter.RequireEmbassyLabel("website");
        }

        if (kind == OfficeKind.UnMission && !frontMatter.Has("country"))
        {
            // The one office that is hardly ever in the country of its page: a default would be wrong on almost every envelope.
            frontMatter.Context.Bag.Error(frontMatter.At, DiagnosticCode.MissingKey,
                "“country” is missing: the country where this mission is; write “country: us” for New York, “ch” for Geneva or “at” for Vienna");
        }

        var office = new Office
        {
            Id = OfficeIds.For(kind, frontMatter),
            Name = needsName ? frontMatter.RequiredLocalized("name") : frontMatter.Localized("name"),
            City = frontMatter.Localized("city"),
            Country = frontMatter.Scalar("country") is { } country ? FrontMatterValues.Country(frontMatter.Context, country) : null,
            Address = Field(frontMatter, "address", static _ => null),
            Phones = Phones(frontMatter),
            Emails = Emails(frontMatter),
            Website = Field(frontMatter, "website", value =>
                !WebAddress.IsHttps(value) ? (DiagnosticCode.BadAddress, "write the full address, beginning with https://")
                : frontMatter.Context.Labels.ForAddress(value) is { IsUnlinked: true } ? (DiagnosticCode.ForbiddenLink, FrontMatterValues.ForbiddenByLabel)
                : null),
            Find = frontMatter.Https("find"),
            Holder = frontMatter.Map("holder", Holder),
            Location = Point(frontMatter),
            Note = frontMatter.Localized("note"),
            Checked = frontMatter.RequiredCheck(),
        };
        CheckPlace(frontMatter, office, page);
        frontMatter.RefuseUnlinked(null, "find");
        if (office.Website is { } site)
        {
            frontMatter.Context.Deferred.AddOutward(frontMatter.PlaceOf("website"), site.Value);
        }

        if (!frontMatter.Has("address") && !frontMatter.Has("phones") && !frontMatter.Has("email") && !frontMatter.Has("website") && !frontMatter.Has("find")
            && !frontMatter.Has("holder"))
        {
            frontMatter.Context.Bag.Error(frontMatter.At, DiagnosticCode.EmptyOffice,
                $"{what} has nothing a reader can use; give address, phones, email, website, find or holder, or remove it");
        }

        frontMatter.ReportUnknownKeys();
        return office;
    }

    // One field, or a list of them: the first is the one letters go to.
    private static ImmutableArray<ContactField> Emails(FrontMatterReader frontMatter)
    {
        var mailboxes = frontMatter.Find("email") switch
        {
            null => [],
            YamlList { Items: [_, ..] items } => items,
            var one => [one],
        };
        return [.. mailboxes.Select(mailbox => Field(frontMatter.Context, mailbox, "email", Judge)).OfType<ContactField>().DistinctBy(field => field.Value)];

        (DiagnosticCode Code, string Cure)? Judge(string value) =>
            !EmailAddress.IsPlain(value) ? (DiagnosticCode.BadEmail, "write one address, such as office@example.org, or a list of several")
            : frontMatter.Context.Labels.ForMailbox(value) is { IsUnlinked: true } ? (DiagnosticCode.ForbiddenLink, FrontMatterValues.ForbiddenByLabel)
            : null;
    }

    private static void CheckPlace(FrontMatterReader frontMatter, Office office, CountryCode page)
    {
        // “phones” alone is where a list of numbers begins, which is near enough for a number of it.
        foreach (var phone in office.Phones)
        {
            OfficeCountryRule.CheckNumber(frontMatter.PlaceOf("phones"), phone.Value, office.StandsIn(page), frontMatter.Context);
        }

        if (office.Country is null && (office.Find is { } ? "find" : office.Website is { } ? "website" : null) is { } key)
        {
            frontMatter.Context.Deferred.OfficesWithoutCountry.Add((frontMatter.PlaceOf(key), office.Find ?? office.Website!.Value, page));
        }
    }

    private static ImmutableArray<ContactField> Phones(FrontMatterReader frontMatter)
    {
        switch (frontMatter.Find("phones"))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select(item => Phone(frontMatter.Context, item)).OfType<ContactField>()];
            case var other:
                frontMatter.WrongType(other.At, "phones", "a list: a line “- \"+442079460000\"” for each number");
                return [];
        }
    }

    private static ContactField? Phone(LoadContext context, YamlNode node)
    {
        if (Field(context, node, "phones", BadPhone) is not { } phone || !TelephoneNumber.IsE164(phone.Value))
        {
            // What is wrong with it has been said.
            return null;
        }

        if (!TelephoneNumber.IsValid(phone.Value))
        {
            context.Bag.Warning(node.At, DiagnosticCode.UnknownPhone,
                $"“{phone.Value}” is not in any numbering plan known here; check the number again, and keep it if its source is sure");
        }

        return phone with { Display = TelephoneNumber.Format(phone.Value) };
    }

    private static (DiagnosticCode Code, string Cure)? BadPhone(string value)
    {
        if (TelephoneNumber.IsE164(value))
        {
            return null;
        }

        return value.Contains("(0)", StringComparison.Ordinal)
            ? (DiagnosticCode.BadPhone, "“(0)” is never dialled from abroad; write the number in E.164, such as \"+442079460000\"")
            : (DiagnosticCode.BadPhone, "write the number in E.164: a plus, the country, the number, digits only, such as \"+442079460000\"");
    }

    private static ContactField? Field(FrontMatterReader frontMatter, string key, Func<string, (DiagnosticCode Code, string Cure)?> judge) =>
        frontMatter.Find(key) is { } node ? Field(frontMatter.Context, node, key, judge) : null;

    private static ContactField? Field(
        LoadContext context, YamlNode node, string key, Func<string, (DiagnosticCode Code, string Cure)?> judge)
    {
        // A scalar is the mapping {value: …}: one way to read both.
        var map = node as YamlMap ?? new YamlMap(node.At, [new YamlEntry(new YamlScalar(node.At, "value"), node)]);
        var frontMatter = new FrontMatterReader(map, $"“{key}”", context);
        frontMatter.Require("value");
        var value = frontMatter.MultilineText("value");
        var confidence = frontMatter.Choice<Confidence>("confidence") ?? Confidence.Medium;
        var note = frontMatter.Localized("note");
        frontMatter.ReportUnknownKeys();
        if (value is null)
        {
            return null;
        }

        if (judge(value) is { } verdict)
        {
            context.Bag.Error(frontMatter.PlaceOf("value"), verdict.Code, $"“{value}” cannot be used; {verdict.Cure}");
        }

        return new ContactField(value, confidence, note);
    }

    private static OfficeHolder? Holder(FrontMatterReader map)
    {
        var name = map.RequiredText("name");
        map.Require("as-of");
        return map.PastPartialDate("as-of") is { } date ? new OfficeHolder(name, date) : null;
    }

    private static GeoPoint? Point(FrontMatterReader frontMatter)
    {
        var scalars = frontMatter.Scalars("location");
        if (scalars.IsEmpty)
        {
            return null;
        }

        if (scalars.Length == 2
            && double.TryParse(scalars[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(scalars[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && latitude is >= -90 and <= 90
            && longitude is >= -180 and <= 180)
        {
            return new GeoPoint(latitude, longitude);
        }

        frontMatter.WrongType(frontMatter.PlaceOf("location"), "location", "two numbers: [latitude, longitude] in degrees");
        return null;
    }
}
