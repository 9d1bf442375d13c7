using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignSite.StaticExport;

/// <summary>What a mirror says of itself to a program, as the file <c>mirror.json</c>, which its sums cover like any other.</summary>
internal sealed record ExportManifest
{
    public const string FileName = "mirror.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Name { get; init; }

    /// <summary>The day the copy is of.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Grows from copy to copy, so that an old one can be told from a new one.</summary>
    public required long Sequence { get; init; }

    /// <summary>The edition of the content.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>Where the site itself is; null where that is not told.</summary>
    public string? Live { get; init; }

    /// <summary>How many files there are, beside the list of sums and its signature.</summary>
    public int Files { get; init; }

    /// <summary>The label in bytes that are not trusted, or null where there is none in them.</summary>
    public static ExportManifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportManifest>(bytes, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];
}
