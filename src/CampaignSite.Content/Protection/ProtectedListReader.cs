namespace CampaignSite.Content.Protection;

/// <summary>Reads <c>protected.yml</c>.</summary>
internal static class ProtectedListReader
{
    /// <returns>Null where there is no such file, or nothing that can be read as a list.</returns>
    public static ProtectedList? Read(YamlNode? root, LoadContext context)
    {
        if (root is not YamlMap map)
        {
            if (root is not null)
            {
                context.Bag.Error(root.At, DiagnosticCode.WrongType, $"this file must be lines of “key: value”; run “protected --write”, which writes it");
            }

            return null;
        }

        var frontMatter = new FrontMatterReader(map, ProtectedList.FileName, context);
        var values = new List<KeyValuePair<string, ProtectedValue>>();
        foreach (var section in ProtectedSection.Texts)
        {
            Add(section, frontMatter.Scalar(section));
        }

        foreach (var section in ProtectedSection.Lists)
        {
            foreach (var name in frontMatter.Scalars(section))
            {
                Add($"{section}/{name.Value}", name with { Value = "" });
            }
        }

        foreach (var section in ProtectedSection.Maps)
        {
            AddMap(section, frontMatter.Map(section, $"“{section}”"));
        }

        foreach (var section in ProtectedSection.DeepMaps)
        {
            var names = frontMatter.Map(section, $"“{section}”");
            foreach (var name in names?.Unasked() ?? [])
            {
                AddMap($"{section}/{name.Key.Value}", names!.Map(name.Key.Value, $"“{name.Key.Value}”"));
            }
        }

        var sections = map.Entries.Select(entry => entry.Key.Value).ToList();
        frontMatter.ReportUnknownKeys();
        return new ProtectedList(values.DistinctBy(pair => pair.Key), sections.Intersect(ProtectedSection.All));

        void AddMap(string prefix, FrontMatterReader? of)
        {
            foreach (var entry in of?.Unasked() ?? [])
            {
                Add($"{prefix}/{entry.Key.Value}", of!.Scalar(entry.Key.Value));
            }
        }

        void Add(string key, YamlScalar? scalar)
        {
            if (scalar is not null)
            {
                values.Add(new(key, new ProtectedValue(scalar.Value.Trim(), scalar.At)));
            }
        }
    }
}
