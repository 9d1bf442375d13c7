namespace CampaignSite.Localization;

/// <summary>Writes an E.164 number in groups a person can read aloud (ITU-T E.123: plus, country code, blanks, no brackets).</summary>
internal static class PhoneText
{
    private static readonly HashSet<string> TwoDigitCodes = new(
        "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".Split(' '),
        StringComparer.Ordinal);

    public static string Of(string e164)
    {
        ArgumentException.ThrowIfNullOrEmpty(e164);
        var digits = e164.TrimStart('+');
        var code = digits[0] is '1' or '7' ? digits[..1] : TwoDigitCodes.Contains(digits[..2]) ? digits[..2] : digits[..3];
        return $"+{code} {string.Join(' ', Groups(code, digits[code.Length..]))}";
    }

    private static IEnumerable<string> Groups(string code, string national)
    {
        int[] pattern = (code, national) switch
        {
            ("1", { Length: 10 }) => [3, 3, 4],
            ("7", { Length: 10 }) => [3, 3, 2, 2],
            ("33", { Length: 9 }) => [1, 2, 2, 2, 2],
            ("44", { Length: 10 } and ['2', '0', ..]) => [2, 4, 4],
            _ => [],
        };
        var start = 0;
        foreach (var length in pattern)
        {
            yield return national[start..(start + length)];
            start += length;
        }

        // Where nobody has told us how a country groups its numbers, a wrong gap would hide the area code.
        if (start < national.Length)
        {
            yield return national[start..];
        }
    }
}
