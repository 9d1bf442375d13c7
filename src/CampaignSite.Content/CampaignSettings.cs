using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content;

/// <summary>What <c>campaign.yml</c> says.</summary>
public record CampaignSettings
{
    /// <summary>What the names of feed entries and calendar entries are made of; the name of the campaign where content gives no other.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required LocalizedText Tagline { get; init; }

    /// <summary>The first is the base: its addresses have no prefix.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    public Language BaseLanguage => Languages[0];

    /// <summary>Words the engine must not contain.</summary>
    public required ImmutableArray<string> ProperNames { get; init; }

    /// <summary>The country whose embassies are listed.</summary>
    public required CountryCode Addressee { get; init; }

    /// <summary>Where acting in the open is dangerous, beside the countries whose own file says so: most have no file at all.</summary>
    public required ImmutableHashSet<CountryCode> AtRisk { get; init; }

    /// <summary>What its embassies are called, where the platform's name of the country would read wrongly.</summary>
    public required LocalizedText? EmbassyName { get; init; }

    /// <summary>The label that the site of each of its embassies carries; null where the campaign asks for none.</summary>
    public required SourceLabel? EmbassyLabel { get; init; }

    /// <summary>In the settings without publishers, which another file names.</summary>
    public required SourceLabels Labels { get; init; }

    /// <summary>Phrases that the campaign's glossary replaces.</summary>
    public required ImmutableArray<WordToAvoid> WordsToAvoid { get; init; }

    /// <summary><c>https:</c> or <c>mailto:</c>.</summary>
    public required string? Contact { get; init; }

    public required DateOnly Edition { get; init; }

    /// <summary>Where “Leave” leads.</summary>
    public required LocalizedText Exit { get; init; }

    /// <summary>Who looked at the page that “Leave” opens, by the tag of its readers' language; a language that is missing was not checked.</summary>
    public required ImmutableDictionary<string, Check> ExitChecked { get; init; }

    public required QuietMode Quiet { get; init; }

    public required Freshness Freshness { get; init; }

    /// <summary>Languages whose words no native speaker has reviewed yet; their pages say so.</summary>
    public required ImmutableArray<Language> AwaitingReview { get; init; }

    /// <summary>False turns done marks off for the whole campaign.</summary>
    public required bool HasMarks { get; init; }
}
