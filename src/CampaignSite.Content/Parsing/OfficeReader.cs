using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads an office and its contact fields.</summary>
internal static class OfficeReader
{
    /// <param name="page">The country whose page names it.</param>
    public static Office? Office(this Fields fields, string key, string what, OfficeKind kind, CountryCode page) =>
        fields.Map(key, what) is { } office ? Read(office, what, needsName: false, kind, page) : null;

    public static ImmutableArray<Office> Offices(this Fields fields, string key, string what, OfficeKind kind, CountryCode page) =>
        [.. fields.Maps(key, what).Select(office => Read(office, what, needsName: true, kind, page))];

    private static Office Read(Fields fields, string what, bool needsName, OfficeKind kind, CountryCode page)
    {
        if (kind is OfficeKind.Embassy or OfficeKind.Consulate)
        {
            fields.RequireEmbassyLabel("website");
        }

        if (kind == OfficeKind.UnMission && !fields.Has("country"))
        {
            // The one office that nearly never stands in the country of its page: a default would be wrong on almost every envelope.
            fields.Context.Bag.Error(fields.At, DiagnosticCode.MissingKey,
                "“country” is missing: the country this mission stands in; write “country: us” for New York, “ch” for Geneva or “at” for Vienna");
        }

        var office = new Office
        {
            Name = needsName ? fields.RequiredLocalized("name") : fields.Localized("name"),
            City = fields.Localized("city"),
            Country = fields.Scalar("country") is { } country ? FieldValues.Country(fields.Context, country) : null,
            Address = Field(fields, "address", static _ => null),
            Phones = Phones(fields),
            Emails = Emails(fields),
            Website = Field(fields, "website", value =>
                !WebAddress.IsHttps(value) ? (DiagnosticCode.BadAddress, "write the whole address, beginning with https://")
                : fields.Context.Labels.ForAddress(value) is { IsUnlinked: true } ? (DiagnosticCode.ForbiddenLink, FieldValues.ForbiddenByLabel)
                : null),
            Find = fields.Https("find"),
            Holder = Holder(fields),
            Location = Point(fields),
            Note = fields.Localized("note"),
            Checked = fields.RequiredCheck(),
        };
        CheckPlace(fields, office, page);
        fields.RefuseUnlinked(null, "find");
        if (office.Website is { } site)
        {
            fields.Context.AddOutward(fields.PlaceOf("website"), site.Value);
        }

        if (!fields.Has("address") && !fields.Has("phones") && !fields.Has("email") && !fields.Has("website") && !fields.Has("find")
            && !fields.Has("holder"))
        {
            fields.Context.Bag.Error(fields.At, DiagnosticCode.EmptyOffice,
                $"{what} says nothing a reader can use; give address, phones, email, website, find or holder, or take it out");
        }

        fields.Done();
        return office;
    }

    // One field, or a list of them: the first is the one letters go to.
    private static ImmutableArray<ContactField> Emails(Fields fields)
    {
        var mailboxes = fields.Find("email") switch
        {
            null => [],
            YamlList { Items: [_, ..] items } => items,
            var one => [one],
        };
        return [.. mailboxes.Select(mailbox => Field(fields.Context, mailbox, "email", Judge)).OfType<ContactField>().DistinctBy(field => field.Value)];

        (DiagnosticCode Code, string Cure)? Judge(string value) =>
            !MailAddress.IsPlain(value) ? (DiagnosticCode.BadEmail, "write one address, such as office@example.org, and several as a list")
            : fields.Context.Labels.ForMailbox(value) is { IsUnlinked: true } ? (DiagnosticCode.ForbiddenLink, FieldValues.ForbiddenByLabel)
            : null;
    }

    private static void CheckPlace(Fields fields, Office office, CountryCode page)
    {
        // “phones” alone is where a list of numbers begins, which is near enough for a number of it.
        foreach (var phone in office.Phones)
        {
            OfficesAbroad.CheckNumber(fields.PlaceOf("phones"), phone.Value, office.StandsIn(page), fields.Context);
        }

        if (office.Country is null && (office.Find is { } ? "find" : office.Website is { } ? "website" : null) is { } key)
        {
            fields.Context.OfficesWithoutCountry.Add((fields.PlaceOf(key), office.Find ?? office.Website!.Value, page));
        }
    }

    private static ImmutableArray<ContactField> Phones(Fields fields)
    {
        switch (fields.Find("phones"))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select(item => Phone(fields.Context, item)).OfType<ContactField>()];
            case var other:
                fields.WrongType(other.At, "phones", "a list: a line “- \"+442079460000\"” for each number");
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
                $"“{phone.Value}” is in no numbering plan that is known here; look at the number again, and leave it where its source is sure");
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
            ? (DiagnosticCode.BadPhone, "“(0)” is dialled in no country from abroad; write the number in E.164, such as \"+442079460000\"")
            : (DiagnosticCode.BadPhone, "write the number in E.164: a plus, the country, the number, digits only, such as \"+442079460000\"");
    }

    private static ContactField? Field(Fields fields, string key, Func<string, (DiagnosticCode Code, string Cure)?> judge) =>
        fields.Find(key) is { } node ? Field(fields.Context, node, key, judge) : null;

    private static ContactField? Field(
        LoadContext context, YamlNode node, string key, Func<string, (DiagnosticCode Code, string Cure)?> judge)
    {
        // A scalar is the mapping {value: …}: one way to read both.
        var map = node as YamlMap ?? new YamlMap(node.At, [new YamlEntry(new YamlScalar(node.At, "value"), node)]);
        var fields = new Fields(map, $"“{key}”", context);
        if (!fields.Has("value"))
        {
            fields.Missing("value");
        }

        var value = fields.MultilineText("value");
        var confidence = fields.Choice<Confidence>("confidence") ?? Confidence.Medium;
        var note = fields.Localized("note");
        fields.Done();
        if (value is null)
        {
            return null;
        }

        if (judge(value) is { } verdict)
        {
            context.Bag.Error(fields.PlaceOf("value"), verdict.Code, $"“{value}” cannot be used; {verdict.Cure}");
        }

        return new ContactField(value, confidence, note);
    }

    private static Holder? Holder(Fields fields)
    {
        if (fields.Map("holder", "“holder”") is not { } map)
        {
            return null;
        }

        var name = map.RequiredText("name");
        if (!map.Has("as-of"))
        {
            map.Missing("as-of");
        }

        var asOf = map.PastPartialDate("as-of");
        map.Done();
        return asOf is { } date ? new Holder(name, date) : null;
    }

    private static GeoPoint? Point(Fields fields)
    {
        var scalars = fields.Scalars("location");
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

        fields.WrongType(fields.PlaceOf("location"), "location", "two numbers: [latitude, longitude] in degrees");
        return null;
    }
}
