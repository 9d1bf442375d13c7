using System.Net;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Inspection;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>Walks the syntax tree of a text before anything is rendered: what is refused is reported with its line, never dropped.</summary>
internal sealed class MarkdownInspection(
    MarkdownDocument tree, Location start, string address, LoadContext context, ImmutableArray<Source> numbered)
{
    private readonly List<Source> _sources = [.. numbered];
    private readonly HashSet<AppliedLabel> _labels = [];
    private int _level = 1;

    public ImmutableArray<Source> Sources => [.. _sources];

    public ImmutableArray<AppliedLabel> Labels => [.. _labels.OrderBy(label => label.Id)];

    public void Run()
    {
        foreach (var node in tree.Descendants())
        {
            switch (node)
            {
                case HtmlBlock or HtmlInline:
                    Error(node, DiagnosticCode.RawHtml, "HTML is not allowed in content; use Markdown, and put a “<” that is meant in backticks");
                    break;
                case HeadingBlock { Level: 1 or > 4 }:
                    Error(node, DiagnosticCode.BadHeading, "the title is the page's only first heading; begin headings in the text with ##, ### or ####");
                    break;
                case HeadingBlock heading:
                    InspectLevel(heading);
                    break;
                case CitationInline citation:
                    Cite(citation);
                    break;
                case HtmlEntityInline entity when InvisibleCharacters.IndexOfForbidden(entity.Transcoded.AsSpan()) is >= 0 and var index:
                    Error(node, DiagnosticCode.ForbiddenCharacter, FileText.WhyForbidden(entity.Transcoded.AsSpan()[index]));
                    break;
                case LinkInline { IsImage: true } picture:
                    InspectPicture(picture);
                    break;
                case LinkInline link:
                    InspectLink(link, link.Url ?? "", PlainText.From(link));
                    break;
                case AutolinkInline { IsEmail: false } plain:
                    InspectLink(plain, plain.Url, plain.Url);
                    break;
                case AutolinkInline mail:
                    InspectLink(mail, "mailto:" + mail.Url, mail.Url);
                    break;
            }
        }
    }

    // Those who hear a page go by its headings: a level that is left out sounds like a part that is missing.
    private void InspectLevel(HeadingBlock heading)
    {
        if (heading.Level > _level + 1)
        {
            Error(heading, DiagnosticCode.BadHeading, $"this heading skips a level; write it with {new string('#', _level + 1)}");
        }

        _level = heading.Level;
    }

    private void Cite(CitationInline citation)
    {
        if (citation.ContainsParentOfType<LinkInline>())
        {
            Error(citation, DiagnosticCode.LostCitation, "a citation cannot be inside the words of a link, which lead elsewhere; write it after the link: [words](address) [@id]");
        }

        var cited = ImmutableArray.CreateBuilder<(Slug, int)>();
        foreach (var id in citation.Ids)
        {
            if (MalformedCitations.Cure(id, context) is { } cure)
            {
                Error(citation, DiagnosticCode.LostCitation, cure);
                continue;
            }

            if (SourceNames.Find(context, PlaceOf(citation), id, isCitation: true) is not { } source)
            {
                continue;
            }

            if (!_sources.Contains(source))
            {
                _sources.Add(source);
            }

            cited.Add((source.Id, _sources.IndexOf(source) + 1));
        }

        citation.Cited = cited.ToImmutable();
    }

    private void InspectPicture(LinkInline picture)
    {
        const string Folder = "/media/";
        var url = picture.Url ?? "";
        if (!url.StartsWith(Folder, StringComparison.Ordinal) || !context.Pictures.ContainsKey(url[Folder.Length..]))
        {
            Error(picture, DiagnosticCode.BadPicture, $"“{url}” is not a picture in media/; put the file there and write /media/name.png");
        }
        else if (PlainText.From(picture).Length == 0)
        {
            Error(picture, DiagnosticCode.BadPicture, "a picture needs a text for people who cannot see it; write ![what it shows](…)");
        }
    }

    private void InspectLink(MarkdownObject node, string url, string text)
    {
        // Compared as a browser would read it: "&#106;avascript:" is a scheme too.
        var target = WebUtility.HtmlDecode(url);
        if (target.StartsWith('#'))
        {
            context.Deferred.InternalLinks.Add(new InternalLink(PlaceOf(node), address, address.Split('#')[0] + target));
        }
        else if (target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.Contains('\\', StringComparison.Ordinal))
        {
            context.Deferred.InternalLinks.Add(new InternalLink(PlaceOf(node), address, target));
        }
        else if (context.PagesAtRisk.Contains(address))
        {
            Error(node, DiagnosticCode.ForbiddenLink, $"a quiet text, or the words about a country at risk, may not link to another site or a program; write “{Shortened(target)}” as words, in backticks");
        }
        else if (WebAddress.IsHttps(target))
        {
            InspectOutward(node, target, text);
        }
        else if (IsMail(target))
        {
            InspectLabel(node, context.Labels.ForMailbox(target));
        }
        // A lost citation before a word in brackets is reported as one.
        else if (!IsPhone(target) && LostCitations.Meant(text, context) is null)
        {
            Error(node, DiagnosticCode.ForbiddenLink,
                $"“{Shortened(target)}” cannot be linked; use https://, mailto: with only an address, tel: in E.164, a page of this site that begins with /, or #heading");
        }
    }

    private void InspectOutward(MarkdownObject node, string target, string text)
    {
        InspectLabel(node, context.Labels.ForAddress(target));
        context.Deferred.AddOutward(PlaceOf(node), target);
        var host = WebAddress.HostOf(target);
        foreach (var shown in ShownHosts.Find(text))
        {
            // “name.bsky.social” is an account of that network, and reads like a host.
            var isAccount = AccountNames.IsNetwork(target) && string.Equals(AccountNames.NameIn(target), shown, StringComparison.OrdinalIgnoreCase);
            if (shown != host && !host.EndsWith("." + shown, StringComparison.Ordinal) && !isAccount)
            {
                Error(node, DiagnosticCode.MisleadingLink, $"the words name “{shown}” and the link leads to “{host}”; make them agree");
            }
        }

        if (!AccountNames.Agree(text, target))
        {
            Error(node, DiagnosticCode.MisleadingLink, $"the words name the account “{text.Trim()}” and the link leads to “{AccountNames.NameIn(target)}”; make them agree");
        }
    }

    private void InspectLabel(MarkdownObject node, AppliedLabel? found)
    {
        if (found is not { } label)
        {
            return;
        }

        _labels.Add(label);
        if (label.IsUnlinked)
        {
            Error(node, DiagnosticCode.ForbiddenLink, FrontMatterValues.ForbiddenByLabel);
        }
    }

    private static bool IsMail(string target) =>
        target.StartsWith("mailto:", StringComparison.Ordinal) && EmailAddress.IsPlain(target["mailto:".Length..]);

    private static bool IsPhone(string target) =>
        target.StartsWith("tel:", StringComparison.Ordinal) && TelephoneNumber.IsE164(target["tel:".Length..]);

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private void Error(MarkdownObject node, DiagnosticCode code, string message) => context.Bag.Error(PlaceOf(node), code, message);

    // A body begins a line; a point of a letter begins where its value does.
    private Location PlaceOf(MarkdownObject node) =>
        new(start.Path, start.Line + node.Line, node.Column + (node.Line == 0 ? start.Column : 1));
}
