using System.CommandLine;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands;

/// <summary>The free part of serve's command line: <c>--Section:Key value</c>, and what the host itself understands.</summary>
/// <remarks>A strict parser would refuse the arguments the test host sends, and it would then say that no host was ever built.</remarks>
internal static class HostArguments
{
    private static readonly string[] Host = ["environment", "contentRoot", "applicationName"];

    /// <summary>What is wrong with the words, or null.</summary>
    public static string? Misuse(IReadOnlyList<string> words, Command command)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                return word.StartsWith('-') ? $"“{word}” is not an option" : UnknownCommand(word, command);
            }

            var (key, value) = Split(word);
            if (!Host.Contains(key, StringComparer.OrdinalIgnoreCase) && !SettingKeys.IsKnown(key) && !IsBareSection(key, value))
            {
                return UnknownOption(key, command);
            }

            if (value is null && (++i == words.Count || words[i].StartsWith("--", StringComparison.Ordinal)))
            {
                return $"--{key} needs a value";
            }
        }

        return null;
    }

    /// <summary>The words as the host reads them, one <c>--key=value</c> each.</summary>
    public static IEnumerable<string> Normalize(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (key, value) = Split(words[i]);
            if (IsBareSection(key, value))
            {
                continue;
            }

            yield return $"--{key}={value ?? words[++i]}";
        }
    }

    // The test host sends “--Site=” before “--Site:Content=…”: a section has no value, so nothing is lost by dropping it.
    private static bool IsBareSection(string key, string? value) => value is { Length: 0 } && SettingKeys.IsSection(key);

    private static (string Key, string? Value) Split(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (word[2..], null) : (word[2..equals], word[(equals + 1)..]);
    }

    private static string UnknownCommand(string word, Command command) =>
        ClosestName.To(word, command.Subcommands.Select(c => c.Name)) is { } near
            ? $"“{word}” is not a command; did you mean “{near}”?"
            : $"“{word}” is not a command";

    private static string UnknownOption(string key, Command command)
    {
        if (key.Contains(':', StringComparison.Ordinal))
        {
            return $"--{key} {SettingKeys.Unknown(key)}";
        }

        var options = command.Options.Select(o => o.Name.TrimStart('-')).Concat(Host).Concat(SettingKeys.All);
        return ClosestName.To(key, options) is { } near ? $"--{key} is not an option; did you mean --{near}?" : $"--{key} is not an option";
    }
}
