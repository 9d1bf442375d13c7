namespace CampaignSite.Content.Changes;

/// <summary>Reads <c>changes.yml</c>.</summary>
internal static class ChangeReader
{
    public static ImmutableArray<Change> Read(YamlNode? root, string path, LoadContext context)
    {
        var changes = new List<Change>();
        foreach (var frontMatter in SourceReader.ListOf(root, path, "a change", context))
        {
            var address = frontMatter.RequiredText("address");
            if (address.Length > 0)
            {
                context.Deferred.InternalLinks.Add(new InternalLink(frontMatter.PlaceOf("address"), "/", address));
            }

            var date = frontMatter.RequiredDate("date");
            frontMatter.RefuseDaysToCome("date", date);
            changes.Add(new Change(
                date, frontMatter.RequiredChoice<ChangeKind>("kind"), context.Published(address), frontMatter.RequiredLocalized("words")));
            frontMatter.ReportUnknownKeys();
        }

        return [.. changes.OrderByDescending(change => change.Date)];
    }
}
