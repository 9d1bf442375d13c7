using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>Names and comments use the usual words of the field, so that a newcomer finds things by searching for them.</summary>
public sealed class VocabularyTests
{
    /// <summary>A whole identifier, whatever its case and with or without an underscore, and what to write in its place.</summary>
    private static readonly Dictionary<string, string> Instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["glance"] = "PollInterval",
        ["patience"] = "Timeout",
        ["tidy"] = "CompactAsync",
        ["owes"] = "…Pending",
        ["spoil"] = "Fail",
        ["mended"] = "corrected",
        ["telling"] = "SignificantTerms",
        ["moveAside"] = "Quarantine",
        ["fault"] = "Error or Problem",
        ["mirror"] = "Export…",
        ["feed"] = "the format: AtomFeed, CalendarWriter",
        ["prose"] = "LocalizedContent",
        ["passage"] = "HtmlFragment",
        ["longest"] = "Max…",
        ["most"] = "Max…",
        ["shortest"] = "Min…",
        ["fewest"] = "Min…",
        ["said"] = "a noun",
        ["made"] = "a noun",
        ["written"] = "a noun",
        ["held"] = "a noun",
        ["kept"] = "a noun",
        ["shown"] = "a noun",
        ["turned"] = "a noun",
        ["outruns"] = "IsFasterThanElapsed",
        ["vouched"] = "isConfirmed",
        ["stir"] = "Signal",
        ["settle"] = "DebounceAsync",
        ["gain"] = "SetAvailable",
        ["lose"] = "SetUnavailable",
        ["beginnings"] = "SeedPaths",
        ["standing"] = "EvidenceLevel",
    };

    private static readonly Regex Superlative = new("^_?((?i:longest|shortest|fewest|glance|spoil|mended)[A-Z]|[Mm]ost[A-Z])|Patience$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private static readonly Regex PlainEnglish = new(@"\b(whoever|nobody|stands|on the air|mended|lest|of ours|said aloud)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    [Fact]
    public void No_type_member_or_parameter_has_a_name_that_the_field_has_another_word_for()
    {
        var strays = new[] { typeof(CampaignSite.Content.Campaign).Assembly, typeof(PageRegistry).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsGenerated(type) && !typeof(InterfaceWords).IsAssignableFrom(type) && !IsStored(type))
            .SelectMany(Names)
            .Where(name => Instead.ContainsKey(name.Name.TrimStart('_')) || Superlative.IsMatch(name.Name))
            .Select(name => $"{name.Type}.{name.Name}: {Instead.GetValueOrDefault(name.Name.TrimStart('_'), "Max…, Min… or the usual word")}")
            .Distinct();

        Assert.True(!strays.Any(), string.Join(Environment.NewLine, strays));
    }

    [Fact]
    public void No_factory_is_called_Of_where_the_usual_word_is_Create_From_Parse_or_Find()
    {
        var strays = new[] { typeof(CampaignSite.Content.Campaign).Assembly, typeof(PageRegistry).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.Name == "Of")
            .Select(method => $"{method.DeclaringType}");

        Assert.Equal([], strays);
    }

    [Fact]
    public void No_comment_reads_as_translated()
    {
        var strays = Repository.Files("src", ".cs").Concat(Repository.Files("src", ".cshtml"))
            .SelectMany(path => Repository.Read(path).Split('\n')
                .Select(line => line.Trim())
                .Where(line => (line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("@*", StringComparison.Ordinal)) && PlainEnglish.IsMatch(line))
                .Select(line => $"{path}: {line}"));

        Assert.True(!strays.Any(), string.Join(Environment.NewLine, strays));
    }

    // States of an enum may be participles: they are adjectives there, and some are printed.
    private static IEnumerable<(string Type, string Name)> Names(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.IsEnum ? [] : type.GetMembers(All).Where(member => !member.Name.Contains('<', StringComparison.Ordinal)).ToList();
        return members.Select(member => member.Name)
            .Concat(members.OfType<MethodBase>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name ?? ""))
            .Prepend(type.Name)
            .Select(name => (type.FullName!, name));
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.Namespace ?? "").Contains("Migrations", StringComparison.Ordinal)
        || (type.Namespace ?? "").StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal);

    // Properties of rows have the names of their columns.
    private static bool IsStored(Type type) => type.IsDefined(typeof(TableAttribute));
}
