namespace CampaignSite.Content.Sources;

/// <summary>
/// The label of an item. It is written twice, on the item and in <c>publishers.yml</c>, so that a line lost in one of them is found; what a
/// page shows is the strictest of all.
/// </summary>
internal static class StatedLabels
{
    /// <param name="publisher">Its publisher, by name; null where it is not known.</param>
    /// <param name="keys">The addresses of the item.</param>
    public static AppliedLabel? AppliedLabel(this FrontMatterReader frontMatter, string? publisher, params IEnumerable<string> keys)
    {
        var labels = frontMatter.Context.Labels;
        var judged = keys.Select(key => labels.ForAddress(frontMatter.Find(key) is YamlScalar scalar ? scalar.Value : null))
            .Aggregate(labels.ForPublisher(publisher), Sources.AppliedLabel.Strictest);
        var stated = frontMatter.Label();
        if (judged is not null && stated is null && frontMatter.Find("label") is null)
        {
            frontMatter.Context.Bag.Error(frontMatter.At, DiagnosticCode.MissingLabel, $"{Whose(judged)} “{judged.Id}”; add a line “label: {judged.Id}”");
        }
        else if (judged is not null && stated is not null && judged.Label.IsStricterThan(stated))
        {
            frontMatter.Error("label", DiagnosticCode.MissingLabel, $"{Whose(judged)} “{judged.Id}”, and “{stated.Id}” says less; write “label: {judged.Id}”");
        }
        else if (stated is not null && stated != judged?.Label && !IsJudged(frontMatter, publisher, keys))
        {
            // Said all the same: a warning is never held back until the list of publishers has it.
            frontMatter.Context.Bag.Warning(frontMatter.PlaceOf("label"), DiagnosticCode.UnjudgedPublisher,
                $"{PublisherReader.Path} knows no label “{stated.Id}” for this item; add its publisher or host there, with the date and the grounds", needs: PublisherReader.Path);
        }

        return Sources.AppliedLabel.Strictest(judged, stated is null ? null : new AppliedLabel(stated, null));
    }

    /// <summary>The site of an office of the addressee is its state's, on whatever host: the host must say so.</summary>
    public static void RequireEmbassyLabel(this FrontMatterReader office, string key)
    {
        if (office.Context.EmbassyLabel is { } required && office.Find(key) is { } node
            && (node as YamlScalar ?? (node as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key.Value == "value")?.Value as YamlScalar) is { } address
            && WebAddress.IsHttps(address.Value)
            && office.Context.Labels.ForAddress(address.Value) is var found
            && (found is null || required.IsStricterThan(found.Label)))
        {
            office.Context.Bag.Error(address.At, DiagnosticCode.MissingLabel,
                $"every office of this kind carries “{required.Id}” (embassy-label in campaign.yml), and “{WebAddress.HostOf(address.Value)}” does not; add the host to a publisher of that label in {PublisherReader.Path}", needs: PublisherReader.Path);
        }
    }

    // What was judged and found free may still ask for a label of its own: a campaign of somebody else's on a site of petitions.
    private static bool IsJudged(FrontMatterReader frontMatter, string? publisher, IEnumerable<string> keys) =>
        frontMatter.Context.Labels.Named(publisher) is not null
        || keys.Select(key => frontMatter.Find(key)).OfType<YamlScalar>().Any(scalar => frontMatter.Context.Labels.IsJudged(WebAddress.HostOf(scalar.Value)));

    private static string Whose(AppliedLabel judged) =>
        judged.Publisher is { } publisher ? $"“{publisher.Name}” of {PublisherReader.Path} carries the label" : "the host of this address carries the label";
}
