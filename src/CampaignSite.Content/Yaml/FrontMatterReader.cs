using System.Globalization;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Yaml;

/// <summary>
/// A mapping read by key and type. Every key that is read is remembered, so that <see cref="ReportUnknownKeys"/> can name the others: an
/// unknown key is almost always a typing mistake, and a mistake that is not reported is found by a visitor.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="what">What it is, as a message names it: “an action”.</param>
/// <param name="context">Where diagnostics and the languages are.</param>
internal sealed partial class FrontMatterReader(YamlMap map, string what, LoadContext context)
{
    private const int MaxTextLength = 1000;

    private HashSet<string> _known = new(StringComparer.Ordinal);

    public string What => what;

    public Location At => map.At;

    public LoadContext Context { get; } = context;

    /// <summary>The same mapping with a later context; keys that were read count as read.</summary>
    public FrontMatterReader With(LoadContext next) => new(map, what, next) { _known = _known };

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The place of a key's value, or of the whole where the key is missing.</summary>
    public Location PlaceOf(string key) => Find(key)?.At ?? map.At;

    public void Error(string key, DiagnosticCode code, string message) => Context.Bag.Error(PlaceOf(key), code, message);

    public void Missing(string key) =>
        Context.Bag.Error(map.At, DiagnosticCode.MissingKey, $"{what} needs “{key}”; add a line “{key}: …”");

    /// <summary>Reports the key where it is missing.</summary>
    public void Require(string key)
    {
        if (!Has(key))
        {
            Missing(key);
        }
    }

    public IReadOnlyList<YamlEntry> Unasked() => [.. map.Entries.Where(e => !_known.Contains(e.Key.Value))];

    /// <summary>Reports every key that was not read.</summary>
    /// <param name="needs">What a key may need to be one; see <see cref="Causes"/>.</param>
    public void ReportUnknownKeys(Func<string, string?>? needs = null)
    {
        foreach (var entry in Unasked())
        {
            var key = entry.Key.Value;
            var cure = key == "true" && _known.Contains("on") ? "older YAML tools read “on” as “true”, and this one has written it so; write “on:”" : ClosestName.Suggestion(key, _known);
            Context.Bag.Error(entry.Key.At, DiagnosticCode.UnknownKey, $"“{key}” is not a key of {what}; {cure}", needs?.Invoke(key));
        }
    }

    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return map.Find(key);
    }

    public YamlScalar? Scalar(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.Value.Trim().Length > 0:
                return scalar;
            case YamlScalar { Cut: { } cut }:
                ReportCut(Before(key), cut);
                return null;
            case YamlScalar empty:
                Context.Bag.Error(empty.At, DiagnosticCode.BadValue, $"“{key}” is empty; write a value or remove the line");
                return null;
            case var other:
                WrongType(other.At, key, OneText(key, other));
                return null;
        }
    }

    /// <summary>One line of text.</summary>
    public string? Text(string key) => OneLine(key, MultilineText(key));

    /// <summary>One line in which marks count.</summary>
    public string? Markdown(string key) => OneLine(key, RawText(key));

    public string? MultilineText(string key)
    {
        if (RawText(key) is not { } text)
        {
            return null;
        }

        Context.Deferred.PlainFields.Add(new PlainField(PlaceOf(key), key, text));
        return text;
    }

    private string? OneLine(string key, string? text)
    {
        if (text is not null && text.Contains('\n', StringComparison.Ordinal))
        {
            Error(key, DiagnosticCode.BadValue, $"“{key}” has more than one line; write it on one");
        }

        return text;
    }

    private string? RawText(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Cut is { } cut)
        {
            ReportCut(Before(key), cut);
        }

        var text = scalar.Value.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Length > MaxTextLength)
        {
            Error(key, DiagnosticCode.BadValue, $"“{key}” has {text.Length} characters; at most {MaxTextLength} fit here");
        }

        return text;
    }

    public string RequiredText(string key)
    {
        Require(key);
        return Text(key) ?? "";
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Scalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (scalar.Value is "true" or "false")
        {
            return scalar.Value == "true";
        }

        WrongType(scalar.At, key, "true or false");
        return otherwise;
    }

    public int? Number(string key, int min, int max)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (!int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            WrongType(scalar.At, key, $"a whole number from {min} to {max}");
            return null;
        }

        if (number < min || number > max)
        {
            Error(key, DiagnosticCode.BadValue, $"“{key}” is {scalar.Value}; write a number from {min} to {max}");
            return null;
        }

        return number;
    }

    public DateOnly? Date(string key) => PartialDate(key, isWhole: true)?.First;

    public DateOnly RequiredDate(string key)
    {
        Require(key);
        return Date(key) ?? Context.Today;
    }

    public PartialDate? PartialDate(string key) => PartialDate(key, isWhole: false);

    private PartialDate? PartialDate(string key, bool isWhole)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (Timeline.PartialDate.TryParse(scalar.Value, out var date) && date.First.Year is >= 1800 and <= 2200 && (!isWhole || date.Precision == DatePrecision.Day))
        {
            return date;
        }

        Error(key, DiagnosticCode.BadDate, $"“{scalar.Value}” {DateProblem.Explain(scalar.Value)}; write {DateProblem.Cure(scalar.Value) ?? $"it as 2026-11-22{(isWhole ? "" : ", 2026-11 or 2026")}"}");
        return null;
    }

    public T? Choice<T>(string key)
        where T : struct, Enum
        => Scalar(key) is { } scalar ? Choice<T>(key, scalar) : null;

    public T RequiredChoice<T>(string key)
        where T : struct, Enum
    {
        Require(key);
        return Choice<T>(key) ?? default;
    }

    public ImmutableArray<T> Choices<T>(string key)
        where T : struct, Enum
        => [.. Scalars(key).Select(scalar => Choice<T>(key, scalar)).OfType<T>().Distinct()];

    public void WrongType(Location at, string key, string wanted) =>
        Context.Bag.Error(at, DiagnosticCode.WrongType, $"“{key}” must be {wanted}");

    private T? Choice<T>(string key, YamlScalar scalar)
        where T : struct, Enum
    {
        if (EnumNames<T>.TryParse(scalar.Value, out var value))
        {
            return value;
        }

        Context.Bag.Error(scalar.At, DiagnosticCode.BadValue,
            $"“{scalar.Value}” is not a value of “{key}”; {ClosestName.Suggestion(scalar.Value, EnumNames<T>.All)}");
        return null;
    }
}
