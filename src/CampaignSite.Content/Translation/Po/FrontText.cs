namespace CampaignSite.Content.Translation.Po;

/// <summary>A value of front matter that is translated.</summary>
/// <param name="Name">Its keys: <c>summary</c>, <c>exposure.name</c>, <c>points.drying</c> for the point of that id.</param>
/// <param name="Text">Its value.</param>
/// <param name="Map">The mapping it is in.</param>
/// <param name="Key">Its key there.</param>
internal sealed record FrontText(string Name, YamlScalar Text, YamlMap Map, string Key)
{
    /// <summary>The points of a letter are Markdown; every other key is plain.</summary>
    public bool IsMarkdown => Name.StartsWith("points.", StringComparison.Ordinal);

    /// <summary>In the order of the keys that are hashed.</summary>
    public static IEnumerable<FrontText> From(YamlMap front) =>
        TranslationHash.TextKeys.SelectMany(key => front.Find(key) switch
        {
            YamlScalar text => [new FrontText(key, text, front, key)],
            YamlMap map => map.Entries.Where(entry => entry.Value is YamlScalar).Select(entry => new FrontText($"{key}.{entry.Key.Value}", (YamlScalar)entry.Value, map, entry.Key.Value)),
            YamlList list => list.Items.OfType<YamlMap>()
                .Where(item => item.Find("id") is YamlScalar && item.Find("text") is YamlScalar)
                .Select(item => new FrontText($"{key}.{((YamlScalar)item.Find("id")!).Value}", (YamlScalar)item.Find("text")!, item, "text")),
            _ => Enumerable.Empty<FrontText>(),
        });
}
