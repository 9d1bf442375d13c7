using System.Collections.Immutable;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads <c>changes.yml</c>.</summary>
internal static class ChangeReader
{
    public static ImmutableArray<Change> Read(YamlNode? root, string path, LoadContext context)
    {
        var changes = new List<Change>();
        foreach (var fields in SourceReader.ListOf(root, path, "a change", context))
        {
            var address = fields.RequiredText("address");
            if (address.Length > 0)
            {
                context.InternalLinks.Add(new InternalLink(fields.PlaceOf("address"), "/", address));
            }

            var date = fields.RequiredDate("date");
            fields.RefuseDaysToCome("date", date);
            changes.Add(new Change(
                date, fields.RequiredChoice<ChangeKind>("kind"), context.Published(address), fields.RequiredLocalized("words")));
            fields.Done();
        }

        return [.. changes.OrderByDescending(change => change.Date)];
    }
}
