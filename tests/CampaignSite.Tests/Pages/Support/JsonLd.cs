using System.Text.Json;
using AngleSharp.Dom;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The data blocks of a page: what is told to programs, and is never run.</summary>
internal static class JsonLd
{
    public const string Type = "application/ld+json";

    /// <summary>True for a block that a browser can take for nothing else: a type and no source, JSON, and no sign that could end it.</summary>
    public static bool IsData(IElement script)
    {
        if (script.GetAttribute("type") != Type || script.Attributes.Length != 1 || script.TextContent.AsSpan().IndexOfAny('<', '>', '&') >= 0)
        {
            return false;
        }

        try
        {
            Of(script);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static JsonElement Of(IElement script) => JsonElement.Parse(script.TextContent);

    public static IEnumerable<JsonElement> In(IParentNode page) => page.QuerySelectorAll($"script[type='{Type}']").Select(Of);

    /// <summary>Every text in it with the name it is under; of a list, the name of the list.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(JsonElement data, string name = "") => data.ValueKind switch
    {
        JsonValueKind.Object => data.EnumerateObject().SelectMany(property => Texts(property.Value, property.Name)),
        JsonValueKind.Array => data.EnumerateArray().SelectMany(item => Texts(item, name)),
        JsonValueKind.String => [(name, data.GetString()!)],
        _ => [],
    };
}
