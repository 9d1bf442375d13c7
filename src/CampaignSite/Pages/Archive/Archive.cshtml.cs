using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Archive;

public sealed class ArchivePage(Reader reader) : SitePage(reader)
{
    public override string Title => Words.Archive;

    public override string Summary => Words.ArchiveSummary;

    public IEnumerable<(string Id, string Heading, ImmutableArray<ArchiveEntry> Entries)> Groups =>
        new[]
        {
            ("unsafe", Words.UnsafeActions, Actions(ActionState.Unsafe)),
            ("closed", Words.ClosedActions, Actions(ActionState.Over)),
            ("organisations", Words.Organisations, Organisations()),
            ("tags", Words.Share, Tags()),
        }.Where(group => !group.Item3.IsEmpty);

    private ImmutableArray<ArchiveEntry> Actions(ActionState state) => [.. Campaign.Actions.Where(action => Campaign.StateOf(action) == state).Select(Entry)];

    private ArchiveEntry Entry(CallToAction action)
    {
        var prose = action.Prose.In(Reader.Language);
        var instead = action.ReplacedBy is { } slug ? Campaign.Action(slug.Value) : null;
        return new ArchiveEntry(prose.Title, prose.Language, PageAddresses.Action(action.Slug), prose.Reason,
            instead is null ? null : (instead.Prose.In(Reader.Language).Title, PageAddresses.Action(instead.Slug)))
        {
            ReasonLanguage = prose.ReasonLanguage,
        };
    }

    private ImmutableArray<ArchiveEntry> Organisations() =>
        [.. Campaign.Organisations.Where(o => o.Status is Status.Closed or Status.Unsafe).Select(Entry)];

    private ArchiveEntry Entry(Organisation organisation)
    {
        var prose = organisation.Prose.In(Reader.Language);
        var instead = organisation.ReplacedBy is { } slug ? Campaign.Organisation(slug.Value) : null;
        return new ArchiveEntry(prose.Title, prose.Language, PageAddresses.Organisation(organisation.Slug), prose.Reason,
            instead is null ? null : (instead.Prose.In(Reader.Language).Title, PageAddresses.Organisation(instead.Slug)))
        {
            ReasonLanguage = prose.ReasonLanguage,
        };
    }

    private ImmutableArray<ArchiveEntry> Tags() =>
    [
        .. Campaign.Hashtags.Where(tag => tag.Status is Status.Closed or Status.Unsafe).Select(tag =>
        {
            var prose = tag.Prose.In(Reader.Language);
            return new ArchiveEntry(tag.Name, prose.Language, PageAddresses.Hashtag(tag.Slug), prose.Advice);
        }),
    ];
}
