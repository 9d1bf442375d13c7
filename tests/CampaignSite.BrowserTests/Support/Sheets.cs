namespace CampaignSite.BrowserTests.Support;

/// <summary>Styles that a test lays over those of the page.</summary>
internal static class Sheets
{
    /// <summary>Lays out what the style leaves until someone scrolls there (<c>content-visibility</c>): before that, places and words of it are estimates.</summary>
    public const string Whole = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { content-visibility: visible !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    /// <summary>Takes them all away again.</summary>
    public const string None = "document.adoptedStyleSheets = []";
}
