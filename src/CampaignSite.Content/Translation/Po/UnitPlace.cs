namespace CampaignSite.Content.Translation.Po;

/// <summary>Where a translated text is in its file, so that it can be replaced and every other character stays.</summary>
internal abstract record UnitPlace
{
    /// <summary>Part of the text of a file: indices with line feeds only, without byte order mark.</summary>
    /// <param name="Start">Of the first character.</param>
    /// <param name="End">Behind the last one.</param>
    /// <param name="Prefix">What a further line of it begins with: the indent of a list item, the mark of a quotation.</param>
    internal sealed record Span(int Start, int End, string Prefix) : UnitPlace;

    /// <summary>The value of a key; written behind the last one where the key is missing.</summary>
    /// <param name="Map">Where its mapping begins.</param>
    /// <param name="Key">Its key.</param>
    internal sealed record Value(Location Map, string Key) : UnitPlace;

    /// <summary>Nowhere yet: the file, or the mapping it belongs to, is still to be written.</summary>
    internal sealed record Missing : UnitPlace;
}
