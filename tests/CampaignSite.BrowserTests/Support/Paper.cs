using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Support;

/// <summary>A page as it comes out of a printer, read back from the PDF by other hands than those that wrote it (decision 0082).</summary>
/// <param name="Sheets">Every sheet with the places of its words, in points.</param>
internal sealed record Paper(IReadOnlyList<Sheet> Sheets)
{
    private const string Reader = "/usr/bin/pdftotext";

    public const string Missing = $"no {Reader} or no browser; install the packages poppler-utils and chromium";

    /// <summary>Whether a page can be printed here and read back.</summary>
    public static bool IsReadable => Chromium.IsInstalled && File.Exists(Reader);

    /// <summary>Letters and digits alone, in the order of the page: what is left of a text however its lines are broken.</summary>
    public string Letters => field ??= LettersOf(string.Concat(Sheets.SelectMany(sheet => sheet.Words).Select(word => word.Text)));

    public static string LettersOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
    }

    /// <summary>With the margins of a browser's own dialogue.</summary>
    /// <param name="format"><c>A4</c> or <c>Letter</c>.</param>
    public static async Task<Paper> PrintAsync(IPage page, string format)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var folder = new TemporaryFolder();
        var file = folder.At("page.pdf");
        await page.PdfAsync(new PagePdfOptions { Path = file, Format = format, Margin = new Margin { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" } });
        using var reading = Process.Start(new ProcessStartInfo(Reader, ["-raw", "-bbox", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 })!;
        using var boxes = XmlReader.Create(new StringReader(await reading.StandardOutput.ReadToEndAsync()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        var sheets = XDocument.Load(boxes).Descendants().Where(element => element.Name.LocalName == "page");
        return new Paper([.. sheets.Select(SheetOf)]);
    }

    private static Sheet SheetOf(XElement page) => new(
        Points(page, "width"),
        Points(page, "height"),
        [.. page.Elements().Select(word => new PrintedWord(word.Value, Points(word, "xMin"), Points(word, "xMax"), Points(word, "yMin"), Points(word, "yMax")))]);

    private static double Points(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
