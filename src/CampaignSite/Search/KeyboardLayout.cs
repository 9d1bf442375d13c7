namespace CampaignSite.Search;

/// <summary>What was typed with the keyboard set to the other alphabet: “ghbdtn” for “привет”, “руддщ” for “hello”.</summary>
internal static class KeyboardLayout
{
    // Key by key: QWERTY of the United States, ЙЦУКЕН of Windows.
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    /// <summary>The same keys on the other layout.</summary>
    public static string Switch(string typed)
    {
        var lower = typed.ToLowerInvariant();
        var (from, to) = lower.Any(c => Cyrillic.Contains(c)) ? (Cyrillic, Latin) : (Latin, Cyrillic);
        return string.Concat(lower.Select(c => from.IndexOf(c) is >= 0 and var key ? to[key] : c));
    }
}
