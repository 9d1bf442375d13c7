using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>Offices, actions, letters and sources as JSON in one language. docs/data.md explains the shape; a change of meaning raises <see cref="Schema"/>.</summary>
internal static class CampaignData
{
    public const string Address = "/data/campaign.json";

    public const int Schema = 1;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        // “+44…” and letters of every script as they are. What the name warns of is JSON inside a page of markup: this is a file to save.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Write(Reader reader, SiteAddress site)
    {
        var campaign = reader.Campaign;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Schema,
                campaign.Name,
                Language = reader.Language.Tag,
                campaign.Edition,
                AsOf = campaign.Today,
                Page = site.Of(reader.To("/")),
                Countries = campaign.Countries.Select(country => Describe(country, reader, site)),
                Actions = campaign.Actions.Select(action => Describe(action, reader, site)),
                Letters = campaign.Letters.Select(letter => Describe(letter, reader, site)),
                Sources = campaign.Sources.Select(source => Describe(source, reader)),
            },
            Shape);
    }

    private static object Describe(Country country, Reader reader, SiteAddress site) => new
    {
        Code = country.Code.Value,
        Name = reader.Country(country.Code),
        AtRisk = reader.Campaign.IsAtRisk(country.Code),
        Page = site.Of(reader.To(PageAddresses.Country(country.Code))),
        Offices = country.Offices.Select(pair => new
        {
            pair.Kind,
            Name = reader.OfficeName(pair.Kind, pair.Office),
            City = pair.Office.City?.In(reader.Language),
            StandsIn = pair.Office.StandsIn(country.Code).Value,
            Address = Describe(pair.Office.Address, reader),
            Phones = pair.Office.Phones.Select(phone => new { phone.Value, phone.Display, phone.Confidence, Note = phone.Note?.In(reader.Language) }),
            Email = Describe(pair.Office.Email, reader),
            Emails = pair.Office.Emails.Select(email => Describe(email, reader)),
            Website = Describe(pair.Office.Website, reader),
            pair.Office.Find,
            Holder = pair.Office.Holder is { } holder ? new { holder.Name, AsOf = holder.AsOf.Iso } : null,
            Note = pair.Office.Note?.In(reader.Language),
            Label = LabelOf(pair.Office, reader)?.Id.Value,
            Warning = Warning(LabelOf(pair.Office, reader), reader),
            Checked = Describe(pair.Office.Checked, reader),
        }),
    };

    private static object? Describe(ContactField? field, Reader reader) =>
        field is null ? null : new { field.Value, field.Confidence, Note = field.Note?.In(reader.Language) };

    private static object? Describe(Check? check, Reader reader) => check is null ? null : new
    {
        check.On,
        check.How,
        Source = CheckText.Source(reader, check),
        Label = reader.Campaign.Labels.ForAddress(check.Source)?.Id.Value,
        Warning = Warning(reader.Campaign.Labels.ForAddress(check.Source), reader),
        SourceDate = check.SourceDate?.Iso,
        check.By,
    };

    // What a label says of its publisher stands beside the address: a row that is taken alone takes its warning with it.
    private static string? Warning(AppliedLabel? label, Reader reader) => label is null ? null : LabelText.Whole(reader, label);

    private static AppliedLabel? LabelOf(Office office, Reader reader) => LabelText.StrictestFor(reader, office);

    private static object Describe(CallToAction action, Reader reader, SiteAddress site)
    {
        var (campaign, prose) = (reader.Campaign, action.Prose.In(reader.Language));
        var state = campaign.StateOf(action);
        return new
        {
            Slug = action.Slug.Value,
            prose.Title,
            prose.Summary,
            Language = prose.Language.Tag,
            Page = site.Of(reader.To(PageAddresses.Action(action.Slug))),
            action.Kind,
            action.Minutes,
            action.Status,
            State = state,
            prose.Reason,

            // As on the page: where nothing can be done any more, or must not be, there is no link.
            Link = campaign.CanBeDone(action) ? Absolute(action.Link, reader, site) : null,
            Label = action.Label?.Id.Value,
            Warning = Warning(action.Label, reader),
            action.Needs,
            action.Audience,
            Countries = action.Countries.Select(code => code.Value),
            action.Opens,
            action.Closes,
            action.RepeatDays,
            ReplacedBy = action.ReplacedBy?.Value,
            Checked = Describe(action.Checked, reader),
            action.Added,
        };
    }

    private static string? Absolute(string? link, Reader reader, SiteAddress site) => link is ['/', ..] ? site.Of(reader.To(link)) : link;

    private static object Describe(Letter letter, Reader reader, SiteAddress site)
    {
        var prose = letter.Prose.In(reader.Language);
        return new
        {
            Slug = letter.Slug.Value,
            prose.Title,
            prose.Summary,
            Language = prose.Language.Tag,
            Page = site.Of(reader.To(PageAddresses.Letter(letter.Slug))),
            letter.Audience,
            letter.Added,
        };
    }

    // The address is the one a page may link: none where its label forbids that.
    private static object Describe(Source source, Reader reader) => new
    {
        Id = source.Id.Value,
        source.Title,
        source.Publisher,
        Date = source.Date?.Iso,
        Url = source.Link,
        Language = source.Language.Tag,
        Label = source.Label?.Id.Value,
        Warning = Warning(source.Label, reader),
    };
}
