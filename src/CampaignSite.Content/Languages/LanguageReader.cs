namespace CampaignSite.Content.Languages;

/// <summary>Reads <c>languages:</c>, a list of tags, or of tags with the name that the platform does not know.</summary>
internal static class LanguageReader
{
    private const string Key = "languages";

    /// <returns>The first is the base; empty where there is none to go on with.</returns>
    public static ImmutableArray<Language> Read(FrontMatterReader frontMatter)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        var isReadable = true;
        foreach (var (tag, name) in ReadEntries(frontMatter))
        {
            if (!Language.TryParse(tag.Value, out var language))
            {
                isReadable = false;
                frontMatter.Context.Bag.Error(tag.At, DiagnosticCode.UnknownLanguage, $"“{tag.Value}” {LanguageTag.Problem(tag.Value)}; the other files are checked when this is right");
            }
            else if (languages.Contains(language!))
            {
                frontMatter.Context.Bag.Error(tag.At, DiagnosticCode.DuplicateKey, $"“{tag.Value}” is listed twice; keep one");
            }
            else
            {
                languages.Add(language! with { OwnName = name });
                if (!languages[^1].HasNativeName)
                {
                    frontMatter.Context.Bag.Warning(tag.At, DiagnosticCode.MissingWord,
                        $"the name of “{tag.Value}” in itself is not known here, and readers see “{language!.NativeName}”; write {{tag: {tag.Value}, name: …}}");
                }
            }
        }

        if (languages.Count == 0 && isReadable)
        {
            frontMatter.Missing(Key);
        }

        // Every file in the language that was meant would be called wrong.
        return isReadable ? languages.ToImmutable() : [];
    }

    private static IEnumerable<(YamlScalar Tag, string? Name)> ReadEntries(FrontMatterReader frontMatter)
    {
        if (frontMatter.Find(Key) is not YamlList list)
        {
            foreach (var scalar in frontMatter.Scalars(Key))
            {
                yield return (scalar, null);
            }

            yield break;
        }

        foreach (var item in list.Items)
        {
            switch (item)
            {
                case YamlScalar { Value.Length: > 0 } scalar:
                    yield return (scalar, null);
                    break;
                case YamlMap map:
                    var own = new FrontMatterReader(map, "a language", frontMatter.Context);
                    var name = own.RequiredText("name");
                    if (own.Scalar("tag") is { } tag)
                    {
                        yield return (tag, name.Length > 0 ? name : null);
                    }
                    else
                    {
                        own.Require("tag");
                    }

                    own.ReportUnknownKeys();
                    break;
                default:
                    frontMatter.WrongType(item.At, Key, "a list of tags, such as [en, ru], or of {tag: inh, name: …}");
                    break;
            }
        }
    }
}
