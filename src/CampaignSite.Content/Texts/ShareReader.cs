using System.Buffers;
using System.Globalization;

namespace CampaignSite.Content.Texts;

/// <summary>Reads <c>share:</c>, what an item says of itself where it is passed on.</summary>
internal static class ShareReader
{
    // With a blank and an address of 59 this is what Bluesky takes; X, which counts every address as 23, has room left.
    private const int MaxLength = 240;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<>*`");

    /// <returns>Null where it is not written, and for kinds without a page of their own, where the key is then unknown.</returns>
    public static string? Read(FrontMatterReader frontMatter, ContentKind kind)
    {
        if (kind is ContentKind.Organisation or ContentKind.Hashtag || frontMatter.Text("share") is not { } text)
        {
            return null;
        }

        var length = new StringInfo(text).LengthInTextElements;
        if (length > MaxLength)
        {
            frontMatter.Error("share", DiagnosticCode.BadValue, $"“share” has {length} characters; at most {MaxLength} leave room for the address");
        }
        else if (text.AsSpan().ContainsAny(Marks) || text.Contains("://", StringComparison.Ordinal))
        {
            frontMatter.Error("share", DiagnosticCode.BadValue, "“share” is sent as it is, with the page's address after it; write words without formatting, citations or addresses");
        }

        return text;
    }

    /// <summary>Readers who may be in danger are asked to pass nothing on, so words for it would be lost in silence.</summary>
    /// <param name="frontMatter">The item's facts.</param>
    /// <param name="because">The key that says so.</param>
    /// <param name="isWritten">True where any language has such words.</param>
    public static void Refuse(FrontMatterReader frontMatter, string because, bool isWritten)
    {
        if (isWritten)
        {
            frontMatter.Error(because, DiagnosticCode.BadValue, "this page is never offered for sharing; remove “share”, in its translations too");
        }
    }
}
