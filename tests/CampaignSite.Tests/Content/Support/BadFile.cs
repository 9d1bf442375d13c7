using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Content.Files;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Support;

/// <summary>
/// A fixture of Content/BadFiles. Lines that begin with <c># file:</c>, <c># expect:</c>, <c># delete:</c> or <c># why:</c> are
/// instructions; all others belong to the file named last. <c>⟦U+202E⟧</c> is that character, <c>⟦20000*&gt;⟧</c> that many.
/// </summary>
internal sealed partial record BadFile(ImmutableArray<ContentFile> Files, ImmutableArray<string> Deleted, ImmutableArray<string> Expected)
{
    private static string Folder => Repository.PathOf("tests/CampaignSite.Tests/Content/BadFiles");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static BadFile Read(string name)
    {
        var files = new List<(string Path, StringBuilder Text)>();
        var deleted = ImmutableArray.CreateBuilder<string>();
        var expected = ImmutableArray.CreateBuilder<string>();
        foreach (var line in File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n').Split('\n'))
        {
            switch (Instruction().Match(line))
            {
                case { Success: false }:
                    files[^1].Text.Append(line).Append('\n');
                    break;
                case { } i when i.Groups["key"].Value == "file":
                    files.Add((i.Groups["value"].Value, new StringBuilder()));
                    break;
                case { } i when i.Groups["key"].Value == "delete":
                    deleted.Add(i.Groups["value"].Value);
                    break;
                case { } i when i.Groups["key"].Value == "expect":
                    // "6:1 error code" speaks of the file above it; "path:6:1 error code" of another.
                    var value = i.Groups["value"].Value;
                    expected.Add(char.IsAsciiDigit(value[0]) ? $"{files[^1].Path}:{value}" : value);
                    break;
                default:
                    break;
            }
        }

        return new BadFile(
            [.. files.Select(file => ContentFile.FromText(file.Path, Expand(file.Text.ToString())))], deleted.ToImmutable(), expected.ToImmutable());
    }

    private static string Expand(string text) => Repeated().Replace(
        Character().Replace(text, m => char.ConvertFromUtf32(int.Parse(m.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
        m => new StringBuilder().Insert(0, m.Groups["what"].Value, int.Parse(m.Groups["times"].Value, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^# (?<key>file|delete|expect|why): (?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"⟦U\+(?<hex>[0-9A-F]{4,6})⟧", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Character();

    [GeneratedRegex(@"⟦(?<times>[0-9]+)\*(?<what>[^⟧]+)⟧", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Repeated();
}
