namespace CampaignSite.Content.Translation.Po;

/// <summary>One message of a PO file (GNU gettext manual, “The Format of PO Files”).</summary>
/// <param name="Context"><c>msgctxt</c>: where readers find the words; null where there is none, as on the header.</param>
/// <param name="Id"><c>msgid</c>: the words to translate.</param>
/// <param name="Strings">One, or one for each plural form of the language; empty texts where nothing is translated.</param>
public sealed record PoEntry(string? Context, string Id, ImmutableArray<string> Strings)
{
    /// <summary><c>msgid_plural</c>; null where the words do not count.</summary>
    public string? IdPlural { get; init; }

    /// <summary>A translation that a person has yet to confirm.</summary>
    public bool IsFuzzy { get; init; }

    /// <summary><c>#.</c>: for translators.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary><c>#:</c>: file and line.</summary>
    public string? Reference { get; init; }

    /// <summary>The line of the file it begins on; 0 where it was not read from one.</summary>
    public int Line { get; init; }

    /// <summary>No form of it is empty.</summary>
    public bool IsTranslated => Strings.Length > 0 && Strings.All(text => text.Length > 0);

    /// <summary>What tells it from all others of a file.</summary>
    internal (string? Context, string Id) Key => (Context, Id);
}
