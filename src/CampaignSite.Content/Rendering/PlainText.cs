using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>The words of a piece of Markdown without its marks.</summary>
internal static class PlainText
{
    public static string From(ContainerInline? container) => Write(container, withAddresses: false);

    /// <summary>For text whose links cannot be followed: the words of a link to another site are followed by its address.</summary>
    public static string WithAddresses(ContainerInline? container) => Write(container, withAddresses: true);

    /// <summary>What a table is called: the heading above it and the names of its columns.</summary>
    public static string NameOf(Table table)
    {
        var names = table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.Descendants<LeafBlock>()).Select(cell => From(cell.Inline));
        var columns = string.Join(", ", names.Where(name => name.Length > 0));
        var heading = table.Parent?.TakeWhile(block => block != table).OfType<HeadingBlock>().LastOrDefault();
        return heading is null ? columns : $"{From(heading.Inline)}: {columns}";
    }

    private static string Write(ContainerInline? container, bool withAddresses)
    {
        var text = new StringBuilder();
        Append(text, (IEnumerable<Inline>?)container ?? [], withAddresses);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, IEnumerable<Inline> inlines, bool withAddresses)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case AutolinkInline address:
                    text.Append(address.Url);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline inner:
                    var start = text.Length;
                    Append(text, inner, withAddresses);
                    if (withAddresses && inner is LinkInline { IsImage: false, Url: { } url } && AddressBehind(url, text.ToString(start, text.Length - start)) is { } behind)
                    {
                        text.Append(" (").Append(behind).Append(')');
                    }

                    break;
            }
        }
    }

    // A page of this site is named by its words: the reader of a letter need not learn where its writer read. Words that are the address say it once.
    private static string? AddressBehind(string url, string words)
    {
        const string Mail = "mailto:";
        const string Phone = "tel:";
        var isPhone = url.StartsWith(Phone, StringComparison.OrdinalIgnoreCase);
        var address = isPhone ? url[Phone.Length..]
            : url.StartsWith(Mail, StringComparison.OrdinalIgnoreCase) ? url[Mail.Length..].Split('?')[0]
            : url.Contains("://", StringComparison.Ordinal) ? url : null;
        return address is null || Bare(address) == (isPhone ? Digits(words) : Bare(words)) ? null : address;

        static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '+'));

        static string Bare(string text) => text.Trim().TrimEnd('/') is var bare && bare.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? bare[(scheme + 3)..] : bare;
    }
}
