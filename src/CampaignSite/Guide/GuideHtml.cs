using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>The guide as one HTML file that needs nothing: no script, no other file, no network (decision 0063).</summary>
internal static class GuideHtml
{
    /// <summary>Bytes. What is longer does not travel well; a guide that would be is written without the steps of its actions.</summary>
    public const int MaxBytes = 150_000;

    // The file travels alone, so its style is in it. No “<”, “>” or “&”: they would be escaped.
    private const string Style = """

        :root{color-scheme:light dark;--i:#1d2126;--p:#fbfaf7;--l:#0b4f6c;--w:#7a2e0e;--e:#d6d2c8}
        @media(prefers-color-scheme:dark){:root{--i:#ebe8e1;--p:#14181c;--l:#8ccbe6;--w:#f3b48c;--e:#3a424a}}
        body{margin:0;background:#fbfaf7;background:var(--p);color:#1d2126;color:var(--i);font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;word-wrap:break-word;-webkit-text-size-adjust:100%}
        main{max-width:42rem;margin:0 auto;padding:1rem}
        h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em}h1{margin-top:0}h2{border-top:2px solid;border-color:var(--e);padding-top:.8em}
        h3{font-size:1.15em}h4,h5,h6{font-size:1em}
        a{color:#0b4f6c;color:var(--l)}nav a{display:inline-block;padding:.6em 0}
        sup a{padding:.4em .1em;text-decoration:none}sup{line-height:1}
        li{margin:.35em 0}.care{border:2px solid;border-color:var(--w);padding:0 1em}
        blockquote{margin:1em 0;padding:0 1em;border:solid var(--e);border-width:0 2px}
        table{border-collapse:collapse}th,td{border:1px solid;border-color:var(--e);padding:.3em .5em;text-align:start}.scroll{overflow-x:auto}
        :target{outline:2px solid;outline-offset:4px}
        @media print{body{background:#fff;color:#000;font-size:10pt}main{max-width:none;padding:0}a{color:inherit;text-decoration:none}li,h2,h3,h4{break-inside:avoid;page-break-inside:avoid}h2,h3,h4{break-after:avoid;page-break-after:avoid}}

        """;

    // Whatever a host or an editor does to it: a browser that opens the file fetches nothing, runs nothing and sends nothing.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    private static readonly string[] Void = ["br", "hr", "meta"];

    private static readonly string[] ImpliedEnds = ["</li>", "</p>", "</td>", "</th>", "</tr>"];

    public static byte[] Write(OfflineGuide guide)
    {
        var page = new XElement("html",
            new XAttribute("lang", guide.Language.Tag), new XAttribute("dir", guide.Language.IsRightToLeft ? "rtl" : "ltr"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "referrer"), new XAttribute("content", "no-referrer")),
                new XElement("meta", new XAttribute("name", "format-detection"), new XAttribute("content", "telephone=no,email=no,address=no")),
                new XElement("title", guide.Title),
                new XElement("style", Style)),
            new XElement("body", guide.Body));
        foreach (var empty in page.Descendants().Where(element => element.IsEmpty && !Void.Contains(element.Name.LocalName)))
        {
            // “<td />” is an element without an end to a browser.
            empty.Value = "";
        }

        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            page.WriteTo(writer);
        }

        var html = text.ToString();
        if (NoBreakSpaces.AreUsedIn(guide.Language.Tag))
        {
            using var spaced = new RentedText();
            NoBreakSpaces.Apply(html, spaced);
            html = spaced.ToString();
        }

        // Ends that every browser supplies by itself (HTML, 13.1.2.4): some four kilobytes more for words.
        return Encoding.UTF8.GetBytes(ImpliedEnds.Aggregate(html, (shorter, end) => shorter.Replace(end, "", StringComparison.Ordinal)) + "\n");
    }
}
