using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Sources;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>Finds every address of a labelled host in what a site sends, and says where its warning is missing. It judges markup and files as they are, wherever they come from.</summary>
internal sealed partial class LabelWalker(SourceLabels labels, Language language)
{
    private const string Opening = "a[href], area[href], form[action], button[formaction], [data-link], iframe[src], img[src], link[href], meta[http-equiv=refresh]";

    /// <summary>Links of a page: the warning is before the link, and where the label forbids links there is none.</summary>
    public IEnumerable<string> Page(IHtmlDocument page, bool isQuiet)
    {
        foreach (var element in page.QuerySelectorAll(Opening))
        {
            var address = AddressOf(element);
            if (Of(address) is not { } label)
            {
                continue;
            }

            if (label.IsUnlinked)
            {
                yield return $"{label.Id} is linked: {element.OuterHtml}";
            }
            else if (!(IsMail(address) ? IsSaidBefore(page, element, label) : IsSaidBeside(element, label)))
            {
                yield return $"{label.Id} before {element.OuterHtml}";
            }
        }

        if (!isQuiet)
        {
            yield break;
        }

        // On quiet pages nothing is a link; there the words of the page say it.
        var words = CrawledPage.Text(page.Body);
        foreach (var label in Addresses(words).Select(Of).OfType<AppliedLabel>().Where(label => !IsNamedIn(words, label)).DistinctBy(label => label.Id))
        {
            yield return $"{label.Id} in the words of a quiet page";
        }
    }

    /// <summary>A file to take away, entry by entry: an entry that is taken alone takes its warning with it.</summary>
    public IEnumerable<string> File(string name, string text) => Path.GetExtension(name.Split('?')[0]) switch
    {
        ".json" => Json(JsonDocument.Parse(text).RootElement, []),
        ".csv" => Entries(Records(text), isClickable: true),
        ".vcf" => Entries(Unfolded(text).Split("END:VCARD"), isClickable: true),
        ".ics" => Entries(Unfolded(text).Split("END:VEVENT"), isClickable: true),
        ".atom" => Entries(text.Split("</entry>"), isClickable: true),
        ".html" => Copy(new HtmlParser().ParseDocument(text)),
        _ => Entries(Blocks(text), isClickable: true),
    };

    private IEnumerable<string> Copy(IHtmlDocument copy) => copy.QuerySelectorAll("a[href]").Where(link => Of(link.GetAttribute("href")) is not null).Select(link => $"a link in a copy: {link.OuterHtml}")
        .Concat(Entries(copy.QuerySelectorAll("li, p").Where(block => block.QuerySelector("li, p") is null).Select(block => CrawledPage.Text(block)), isClickable: true));

    private IEnumerable<string> Entries(IEnumerable<string> entries, bool isClickable)
    {
        foreach (var entry in entries)
        {
            foreach (var address in Addresses(entry))
            {
                if (Of(address) is not { } label)
                {
                    continue;
                }

                if (isClickable && label.IsUnlinked && address.Contains("://", StringComparison.Ordinal))
                {
                    yield return $"{label.Id} can be pressed: {address}";
                }
                else if (!IsNamedIn(entry.Replace("\\,", ",", StringComparison.Ordinal), label))
                {
                    yield return $"{label.Id} beside {address}";
                }
            }
        }
    }

    private IEnumerable<string> Json(JsonElement element, IReadOnlyList<JsonElement> around) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Json(one.Value, [.. around, element])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Json(one, around)),
        JsonValueKind.String => Addresses(element.GetString()!).Select(address => (address, label: Of(address))).Where(pair => pair.label is not null)
            .Where(pair => (pair.label!.IsUnlinked && pair.address.Contains("://", StringComparison.Ordinal)) || !around.Any(one => Warns(one, pair.label!)))
            .Select(pair => $"{pair.label!.Id} beside {pair.address}"),
        _ => [],
    };

    private bool Warns(JsonElement one, AppliedLabel label) =>
        one.TryGetProperty("warning", out var warning) && IsNamedIn(warning.GetString()!, label);

    private AppliedLabel? Of(string? address) => address switch
    {
        null => null,
        _ when IsMail(address) => labels.ForMailbox(address["mailto:".Length..].Split('?')[0]),
        ['/', '/', ..] => labels.ForAddress("https:" + address),
        _ when address.Contains("://", StringComparison.Ordinal) => labels.ForAddress(address),
        _ when address.Contains('@', StringComparison.Ordinal) => labels.ForMailbox(address),
        // “Paper.example” may be what a paper is called.
        _ => labels.Named(address) is null ? labels.ForAddress($"https://{address}/") : null,
    };

    // A stricter label says more than what is asked for: a text of a banned paper on a host that only calls for care.
    private IEnumerable<string> Names(AppliedLabel label) => labels.All.Where(one => one == label.Label || one.IsStricterThan(label.Label)).Select(one => CrawledPage.Squeezed(one.Name.In(language)));

    private bool IsNamedIn(string text, AppliedLabel label) => Names(label).Any(name => CrawledPage.Squeezed(text).Contains(name, StringComparison.Ordinal));

    private bool IsSaidBeside(IElement link, AppliedLabel label) => link.ParentElement!.Children
        .TakeWhile(sibling => !ReferenceEquals(sibling, link)).Any(sibling => IsRisk(sibling, label));

    private bool IsSaidBefore(IHtmlDocument page, IElement link, AppliedLabel label) => page.QuerySelectorAll(".risk")
        .Any(risk => IsRisk(risk, label) && risk.CompareDocumentPosition(link).HasFlag(DocumentPositions.Following));

    private bool IsRisk(IElement element, AppliedLabel label) => element.ClassList.Contains("risk") && Names(label).Contains(CrawledPage.Text(element).TrimEnd(':'));

    private static bool IsMail(string? address) => address?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true;

    private static string? AddressOf(IElement element) => new[] { "href", "action", "formaction", "data-link", "src" }
        .Select(element.GetAttribute).FirstOrDefault(value => value is not null && (value.Contains("//", StringComparison.Ordinal) || IsMail(value)))
        ?? element.GetAttribute("content")?.Split("url=", 2, StringSplitOptions.None)[^1];

    private static IEnumerable<string> Addresses(string text) => Address().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ':', ')'));

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    // A paragraph, or an item of a list.
    private static IEnumerable<string> Blocks(string text)
    {
        var block = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Append(""))
        {
            if ((line.Trim().Length == 0 || Item().IsMatch(line)) && block.Count > 0)
            {
                yield return string.Join('\n', block);
                block.Clear();
            }

            block.Add(line);
        }
    }

    // A record may have line feeds inside its quotation marks.
    private static IEnumerable<string> Records(string text) => text.Split("\"\r\n");

    [GeneratedRegex(@"(https?://[^\s""'<>\\]+)|([\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+)|([\p{L}\p{N}][\p{L}\p{N}-]*(\.[\p{L}\p{N}-]+)+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A *(- |[0-9]+\. )", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
