using System.Collections.Immutable;

namespace CampaignSite.Sharing;

/// <summary>A site that takes a text and an address in a plain link and lets its user see them before they are posted.</summary>
/// <param name="Name">As it writes itself.</param>
/// <param name="Pattern">Its own documented address with <c>{whole}</c>, or <c>{words}</c> and <c>{link}</c>.</param>
public sealed record ShareNetwork(string Name, string Pattern)
{
    /// <summary>Those without one owner or one country first. Mastodon's page asks for the reader's own server, and never sees what follows the #.</summary>
    public static ImmutableArray<ShareNetwork> All { get; } =
    [
        new("Mastodon", "https://share.joinmastodon.org/#text={whole}"),
        new("Bluesky", "https://bsky.app/intent/compose?text={whole}"),
        new("WhatsApp", "https://wa.me/?text={whole}"),
        new("Telegram", "https://t.me/share/url?url={link}&text={words}"),
        new("Facebook", "https://www.facebook.com/sharer/sharer.php?u={link}"),
        new("Threads", "https://www.threads.com/intent/post?text={words}&url={link}"),
        new("X", "https://x.com/intent/tweet?text={words}&url={link}"),
        new("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={link}"),
        new("Reddit", "https://www.reddit.com/submit?url={link}&title={words}"),
    ];

    public string AddressFor(ShareText text)
    {
        // Each value is encoded before it is put in, so a brace of the words can never be taken for a place; what the pattern has no place for is not encoded at all.
        return Filled(Filled(Filled(Pattern, "{whole}", text.Whole), "{words}", text.Words), "{link}", text.Link);
    }

    /// <summary>A letter with everything but its receiver (RFC 6068).</summary>
    public static string MailFor(ShareText text, string subject) =>
        $"mailto:?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString($"{text.Words}\r\n\r\n{text.Link}")}";

    private static string Filled(string pattern, string place, string value) =>
        pattern.Contains(place, StringComparison.Ordinal) ? pattern.Replace(place, Uri.EscapeDataString(value), StringComparison.Ordinal) : pattern;
}
