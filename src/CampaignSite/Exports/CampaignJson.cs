using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;

namespace CampaignSite.Exports;

/// <summary>Offices, actions, letters and sources as JSON in one language. docs/data.md explains the shape; a change of meaning raises <see cref="Schema"/>.</summary>
internal static class CampaignJson
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

    public static byte[] Write(LocalizedCampaign localized, SiteUrls urls)
    {
        var campaign = localized.Campaign;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Schema,
                campaign.Name,
                Language = localized.Language.Tag,
                campaign.Edition,
                AsOf = campaign.Today,
                Page = urls.Absolute(localized.PathTo("/")),
                Countries = campaign.Countries.Select(country => Describe(country, localized, urls)),
                Actions = campaign.Actions.Select(action => Describe(action, localized, urls)),
                Letters = campaign.Letters.Select(letter => Describe(letter, localized, urls)),
                Sources = campaign.Sources.Select(source => Describe(source, localized)),
            },
            Shape);
    }

    private static object Describe(Country country, LocalizedCampaign localized, SiteUrls urls) => new
    {
        Code = country.Code.Value,
        Name = localized.Country(country.Code),
        AtRisk = localized.Campaign.IsAtRisk(country.Code),
        Page = urls.Absolute(localized.PathTo(PageAddresses.Country(country.Code))),
        Offices = country.Offices.Select(pair => new
        {
            pair.Kind,
            Name = localized.OfficeName(pair.Kind, pair.Office),
            City = pair.Office.City?.In(localized.Language),
            StandsIn = pair.Office.StandsIn(country.Code).Value,
            Address = Describe(pair.Office.Address, localized),
            Phones = pair.Office.Phones.Select(phone => new { phone.Value, phone.Display, phone.Confidence, Note = phone.Note?.In(localized.Language) }),
            Email = Describe(pair.Office.Email, localized),
            Emails = pair.Office.Emails.Select(email => Describe(email, localized)),
            Website = Describe(pair.Office.Website, localized),
            pair.Office.Find,
            Holder = pair.Office.Holder is { } holder ? new { holder.Name, AsOf = holder.AsOf.Iso } : null,
            Note = pair.Office.Note?.In(localized.Language),
            Label = LabelText.StrictestFor(localized, pair.Office)?.Id.Value,
            Warning = Warning(LabelText.StrictestFor(localized, pair.Office), localized),
            Checked = Describe(pair.Office.Checked, localized),
        }),
    };

    private static object? Describe(ContactField? field, LocalizedCampaign localized) =>
        field is null ? null : new { field.Value, field.Confidence, Note = field.Note?.In(localized.Language) };

    private static object? Describe(Check? check, LocalizedCampaign localized) => check is null ? null : new
    {
        check.On,
        check.How,
        Source = CheckText.Source(localized, check),
        Label = localized.Campaign.Labels.ForAddress(check.Source)?.Id.Value,
        Warning = Warning(localized.Campaign.Labels.ForAddress(check.Source), localized),
        SourceDate = check.SourceDate?.Iso,
        check.By,
    };

    // What a label says of its publisher is written beside the address: a row that is taken alone takes its warning with it.
    private static string? Warning(AppliedLabel? label, LocalizedCampaign localized) => label is null ? null : LabelText.Whole(localized, label);

    private static object Describe(CallToAction action, LocalizedCampaign localized, SiteUrls urls)
    {
        var (campaign, content) = (localized.Campaign, action.Translations.In(localized.Language));
        var state = campaign.StateOf(action);
        return new
        {
            Slug = action.Slug.Value,
            content.Title,
            content.Summary,
            Language = content.Language.Tag,
            Page = urls.Absolute(localized.PathTo(PageAddresses.Action(action.Slug))),
            action.Kind,
            action.Minutes,
            action.Status,
            State = state,
            content.Reason,

            // As on the page: where nothing can be done any more, or must not be, there is no link.
            Link = campaign.CanBeDone(action) ? Absolute(action.Link, localized, urls) : null,
            Label = action.Label?.Id.Value,
            Warning = Warning(action.Label, localized),
            action.Needs,
            action.Audience,
            Countries = action.Countries.Select(code => code.Value),
            action.Opens,
            action.Closes,
            action.RepeatDays,
            ReplacedBy = action.ReplacedBy?.Value,
            Checked = Describe(action.Checked, localized),
            action.Added,
        };
    }

    private static string? Absolute(string? link, LocalizedCampaign localized, SiteUrls urls) => link is ['/', ..] ? urls.Absolute(localized.PathTo(link)) : link;

    private static object Describe(Letter letter, LocalizedCampaign localized, SiteUrls urls)
    {
        var content = letter.Translations.In(localized.Language);
        return new
        {
            Slug = letter.Slug.Value,
            content.Title,
            content.Summary,
            Language = content.Language.Tag,
            Page = urls.Absolute(localized.PathTo(PageAddresses.Letter(letter.Slug))),
            letter.Audience,
            letter.Added,
        };
    }

    // The address is the one a page may link: none where its label forbids that.
    private static object Describe(Source source, LocalizedCampaign localized) => new
    {
        Id = source.Id.Value,
        source.Title,
        source.Publisher,
        Date = source.Date?.Iso,
        Url = source.Link,
        Language = source.Language.Tag,
        Label = source.Label?.Id.Value,
        Warning = Warning(source.Label, localized),
    };
}
