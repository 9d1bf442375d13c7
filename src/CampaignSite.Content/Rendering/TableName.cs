using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CampaignSite.Content.Rendering;

/// <summary>What a table is called: the heading above it and the names of its columns.</summary>
internal static class TableName
{
    public static string Create(Table table)
    {
        var columns = string.Join(", ", Headers(table).Where(name => name.Length > 0));
        var heading = table.Parent?.TakeWhile(block => block != table).OfType<HeadingBlock>().LastOrDefault();
        return heading is null ? columns : $"{PlainText.From(heading.Inline)}: {columns}";
    }

    private static IEnumerable<string> Headers(Table table) => table.OfType<TableRow>().Where(row => row.IsHeader)
        .SelectMany(row => row.OfType<TableCell>()).SelectMany(cell => cell.OfType<LeafBlock>()).Select(name => PlainText.From(name.Inline));
}
