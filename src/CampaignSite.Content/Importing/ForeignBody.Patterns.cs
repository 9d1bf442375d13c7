using System.Text.RegularExpressions;

namespace CampaignSite.Content.Importing;

internal sealed partial class ForeignBody
{
    private const RegexOptions Lines = RegexOptions.ExplicitCapture | RegexOptions.Multiline;
    private const RegexOptions Whole = RegexOptions.ExplicitCapture | RegexOptions.Singleline;

    [GeneratedRegex(@"^[ ]{0,3}(?<fence>```+|~~~+)[^\n]*\n(.*?\n)??[ ]{0,3}\k<fence>[`~]*[ \t]*$|(?<!`)`[^`\n]+`(?!`)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, PatternTimeout.Milliseconds)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[ ]*(\{\{[<%]|\{%)-?[ ]*(highlight[ ]+(?<language>[A-Za-z0-9+#-]*)|(?<end>/[ ]*highlight|endhighlight))[^}\n]*\}\}?[ \t]*$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex HighlightTag();

    [GeneratedRegex(@"\{\{[<%][ ]*(rel)?ref[ ]+[""']?(?<path>[^""'#\s>%]*)(?<anchor>#[^""'\s>%]*)?[""']?[^}]*[>%]\}\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex RefTag();

    [GeneratedRegex(@"\{%-?[ ]*(link|post_url)[ ]+(?<path>[^\s%]+)[ ]*-?%\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex LinkTag();

    [GeneratedRegex(@"\{\{-?[ ]*[""'](?<path>[^""'}]*)[""'][ ]*\|[ ]*(relative_url|absolute_url|url)[ ]*-?\}\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex AddressFilter();

    [GeneratedRegex(@"\{\{-?[ ]*site\.(baseurl|url)[ ]*-?\}\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex BaseAddress();

    [GeneratedRegex(@"<!--.*?-->|\{%-?[ ]*comment[ ]*-?%\}.*?\{%-?[ ]*endcomment[ ]*-?%\}|\{#(?![A-Za-z][\w-]*\}).*?#\}|\{::comment\}.*?\{:/(comment)?\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(\{\{|\{%)[^\n]*", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex OpenTag();

    [GeneratedRegex(@"^[*-][ ]+[^\n]*\n\{:[ ]*toc[^}]*\}[ \t]*$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex ContentsList();

    [GeneratedRegex(@"^(?<heading>#{1,6}[ ][^\n{]*?)[ \t]*(?<attributes>\{:?[ ]*[#.][^}\n]*\})[ \t]*$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex HeadingAttributes();

    [GeneratedRegex(@"\{:[^}\n]*\}|\{[.#][A-Za-z][^}\n]*\}", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"<(?<tag>script|style|iframe|svg|noscript|video|audio|object)\b[^>]*>.*?</\k<tag>[ ]*>", Whole | RegexOptions.IgnoreCase, PatternTimeout.Milliseconds)]
    private static partial Regex HtmlBlock();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9-]*([ \t\n/][^<>]*)?>", Whole, PatternTimeout.Milliseconds)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^(?<words>[A-Za-z0-9\p{L}*_`""'“«(][^\n]*)\n(?<line>=+|-{3,})[ \t]*$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"^(?<marks>#{2,6})(?<words>[^#\s][^\n]*)$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex GluedHeading();

    [GeneratedRegex(@"^#[ ]+(?<words>[^\n]*)$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex FirstLevel();

    [GeneratedRegex(@"^\[\^(?<id>[^\]\n]+)\]:[ ]*(?<words>[^\n]*(\n([ ]{2,}|\t)[^\n]+)*)", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex NoteText();

    [GeneratedRegex(@"\[\^(?<id>[^\]\n]+)\]", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"(?<marks>~~|==|\+\+)(?<words>[^\s~=+][^~=+\n]*)\k<marks>", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Struck();

    [GeneratedRegex(@"^(?<bullet>[ ]*([-*+]|[0-9]+[.)])[ ]+)\[[ xX]\][ ]+", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Task();

    [GeneratedRegex(@"(?<before>^|[ (]):[a-z][a-z0-9_+-]+:(?=$|[ ).,!?])", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"^:[ ]+(?<words>[^\n]+)$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!\[(?<words>[^\]\n]*)\](\((?<target>[^()\n]*)\)|\[(?<target>[^\]\n]*)\])", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\[\]\n]*)\]\([ ]*<?(?<target>[^\s()<>]*)>?([ ]+(""[^""\n]*""|'[^'\n]*'))?[ ]*\)", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[ ]{0,3}\[(?<name>[^\]\n^@]+)\]:[ ]+<?(?<target>[^\s>]+)>?([ ]+(""[^""\n]*""|'[^'\n]*'))?[ \t]*$", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex LinkName();

    [GeneratedRegex(@"(?<![(<\w/`""]|\]:[ ])https?://[^\s<>()`]*[^\s<>()`.,;:!?*_""']", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Bare();

    [GeneratedRegex(@"<(?<target>http://[^\s<>]+)>", Lines, PatternTimeout.Milliseconds)]
    private static partial Regex Unsafe();
}
