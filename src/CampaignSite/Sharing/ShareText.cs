using System.Globalization;
using System.Text;

namespace CampaignSite.Sharing;

/// <summary>Words and the address they stand before, cut so that every network of <see cref="ShareNetwork"/> takes the two in one post.</summary>
public sealed record ShareText
{
    /// <summary>Graphemes, the address counted whole.</summary>
    public const int Bluesky = 300;

    /// <summary>Weighted characters, every address counted as 23.</summary>
    public const int X = 280;

    /// <summary>Graphemes, every address counted as 23.</summary>
    public const int Mastodon = 500;

    private const int CountedLink = 23;

    private ShareText(string words, string link)
    {
        Words = words;
        Link = link;
    }

    public string Words { get; }

    /// <summary>Absolute.</summary>
    public string Link { get; }

    public string Whole => Words.Length == 0 ? Link : $"{Words} {Link}";

    public int OnBluesky => Graphemes(Whole);

    /// <summary>Twice for what lies outside the scripts its counting favours (twitter-text 3); a joined emoji counts a little too much here.</summary>
    public int OnX => WithLink(Words.Normalize(NormalizationForm.FormC).EnumerateRunes().Sum(rune => IsLight(rune.Value) ? 1 : 2));

    public int OnMastodon => WithLink(Graphemes(Words));

    // A grapheme is one character at least: most texts need not be divided to be seen to fit.
    private bool Fits => (Whole.Length <= Bluesky || OnBluesky <= Bluesky) && OnX <= X && (WithLink(Words.Length) <= Mastodon || OnMastodon <= Mastodon);

    /// <summary>The words whole where they fit, else as many whole words as do and an ellipsis. An address too long for that is sent alone.</summary>
    public static ShareText Create(string words, string link)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = new ShareText(string.Join(' ', parts), link);
        for (var count = parts.Length - 1; !whole.Fits && count >= 0; count--)
        {
            whole = new ShareText(count == 0 ? "" : Shortened(parts[..count]), link);
            if (count == 0)
            {
                break;
            }
        }

        return whole;
    }

    // “in 2017,…” would read as a mistake.
    private static string Shortened(string[] parts) => string.Join(' ', parts).TrimEnd(' ', ',', ';', ':', '.', '–', '—', '-', '،', '؛') + "…";

    private static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    private static int WithLink(int words) => words == 0 ? CountedLink : words + 1 + CountedLink;

    private static bool IsLight(int rune) => rune is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);
}
