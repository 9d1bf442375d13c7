namespace CampaignSite.Content.Sources;

/// <summary>Finds the source an id names, or says that there is none.</summary>
internal static class SourceNames
{
    /// <param name="isCitation">In the brackets of a text, where an account may have been meant.</param>
    public static Source? Find(LoadContext context, Location at, string id, bool isCitation = false)
    {
        if (Slug.TryParse(id, out var slug) && context.Sources.TryGetValue(slug, out var source))
        {
            context.Deferred.Cited.Add(slug);
            return source;
        }

        var account = isCitation ? $". Write an account without brackets, as @{id} or in backticks, or as the text of a link: [@{id}](https://…)" : "";
        context.Bag.Error(at, DiagnosticCode.UnknownSource,
            $"“{id}” is not an id of sources.yml; {ClosestName.Suggestion(id, context.Sources.Keys.Select(k => k.Value))}{account}", needs: "sources.yml");
        return null;
    }
}
