namespace CampaignSite.Pages.Letters;

/// <summary>Opens a message that is ready to be sent. Kept in parts, because <c>letter.js</c> puts the same address together on the reader's device.</summary>
/// <param name="Name">The words of the link.</param>
/// <param name="Start">Up to the receiver.</param>
/// <param name="Middle">From the receiver up to the text of the letter.</param>
public sealed record ComposeLink(string Name, string Start, string Middle)
{
    /// <summary>Characters of an address that every mail program and browser we know takes; one cut off in the middle is worse than none.</summary>
    public const int MaxLength = 2000;

    /// <summary>True for a page of another site; false for the reader's own mail program.</summary>
    public bool IsOut => !Start.StartsWith("mailto:", StringComparison.Ordinal);

    /// <summary>RFC 6068: percent-encoded UTF-8 throughout, line breaks as CR LF.</summary>
    public static ComposeLink Mail(string name, string subject) => new(name, "mailto:", $"?subject={Encode(subject)}");

    /// <summary>A page of mail on the web that takes receiver, subject and text in its query.</summary>
    public static ComposeLink Web(string name, string page, string subjectKey, string subject) =>
        new(name, $"{page}to=", $"&{subjectKey}={Encode(subject)}");

    /// <summary>With the whole letter, however long that is.</summary>
    /// <param name="to">As <see cref="Mailbox"/> writes it, or nothing.</param>
    public string Whole(string to, string text) => $"{WithoutText(to)}&body={Encode(text)}";

    /// <summary>Receiver and subject; the letter is pasted.</summary>
    public string WithoutText(string to) => Start + to + Middle;

    public bool Fits(string to, string text) => Whole(to, text).Length <= MaxLength;

    /// <summary>With the letter where that fits, without its text where not: never with a part of it.</summary>
    public string For(string to, string text) => Fits(to, text) ? Whole(to, text) : WithoutText(to);

    /// <summary>A mailbox as written in these addresses.</summary>
    public static string Mailbox(string address) => string.Join('@', address.Split('@').Select(Encode));

    /// <summary>Text as a part of an address: line breaks of every kind as CR LF, without the control characters that mail programs refuse.</summary>
    /// <remarks><c>encode</c> in <c>letter.js</c> must give the same; a test compares them.</remarks>
    public static string Encode(string text) =>
        Uri.EscapeDataString(string.Concat(text.ReplaceLineEndings("\r\n").Where(sign => sign is '\r' or '\n' or '\t' || !char.IsControl(sign))));
}
