using System.Globalization;
using System.Text;

namespace CampaignSite.Links;

/// <summary>What a host allows programs to ask for (RFC 9309), for one name of a program.</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Path, bool IsAllowed)> _rules;

    private RobotsRules(List<(string Path, bool IsAllowed)> rules) => _rules = rules;

    /// <summary>A host without the file.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>The groups of <paramref name="agent"/>, taken together; where there are none, those of every program.</summary>
    /// <param name="file">UTF-8; what is no rule is passed over.</param>
    /// <param name="agent">The product token, in lower case.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string agent)
    {
        var (own, general) = (new List<(string, bool)>(), new List<(string, bool)>());
        var (isOwn, isGeneral, isGroupOpen, hasOwn) = (false, false, false, false);
        foreach (var line in Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries) is not [var key, var value])
            {
                continue;
            }

            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isGeneral) = isGroupOpen ? (isOwn, isGeneral) : (false, false);
                isGroupOpen = true;
                isOwn |= ProductToken(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                isGeneral |= value == "*";
                hasOwn |= isOwn;
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                isGroupOpen = false;
                if (value.Length > 0)
                {
                    var rule = (Normalize(value), key.Length == "allow".Length);
                    (isOwn ? own : isGeneral ? general : []).Add(rule);
                    (isOwn && isGeneral ? general : []).Add(rule);
                }
            }
        }

        return new RobotsRules(hasOwn ? own : general);
    }

    /// <summary>The rule with the longest path decides; of two as long the one that allows.</summary>
    public bool IsAllowed(Uri address)
    {
        var path = Normalize(address.PathAndQuery);
        var best = (Length: -1, IsAllowed: true);
        foreach (var (rule, isAllowed) in _rules)
        {
            if (Matches(rule, path) && (rule.Length > best.Length || (rule.Length == best.Length && isAllowed)))
            {
                best = (rule.Length, isAllowed);
            }
        }

        return best.IsAllowed;
    }

    private static string ProductToken(string value) => new([.. value.TakeWhile(sign => char.IsAsciiLetter(sign) || sign is '-' or '_')]);

    // Encoded octets are compared as such, in capitals; what need not be encoded is not. In one go, however long a host makes its lines.
    private static string Normalize(string path)
    {
        var octets = Encoding.UTF8.GetBytes(path);
        var text = new StringBuilder(octets.Length);
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1]) && char.IsAsciiHexDigit((char)octets[i + 2]))
            {
                var sign = (char)Convert.FromHexString($"{(char)octets[i + 1]}{(char)octets[i + 2]}")[0];
                Append(sign, char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_' or '~');
                i += 2;
            }
            else
            {
                Append((char)octets[i], octets[i] is > 0x20 and < 0x7F);
            }
        }

        return text.ToString();

        void Append(char octet, bool isPlain)
        {
            if (isPlain)
            {
                text.Append(octet);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{(int)octet:X2}");
            }
        }
    }

    // “*” is any number of signs and “$” the end. Each part is looked for as early as it can be: no pattern takes long, whatever a host writes.
    private static bool Matches(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = isWhole && i == parts.Length - 1;
            var found = isLast ? path.Length - parts[i].Length : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (isLast && !path.EndsWith(parts[i], StringComparison.Ordinal)))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
