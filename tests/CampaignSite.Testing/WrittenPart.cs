namespace CampaignSite.Testing;

/// <summary>A part of a document that the tests write, between two comments: compared, or, with <c>WRITE_DOCS=1</c> in the environment, written anew.</summary>
internal static class WrittenPart
{
    public static void Is(string path, string name, string text)
    {
        var (begin, end) = ($"<!-- {name}: written by the tests -->\n", $"<!-- end of {name} -->");
        var document = Repository.Read(path);
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = document.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{path} has no part “{name}”.");
        var expected = $"\n{text.TrimEnd('\n')}\n\n";
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(Repository.PathOf(path), document[..from] + expected + document[to..]);
            return;
        }

        Assert.True(
            document[from..to] == expected,
            $"The part “{name}” of {path} is not what the sources say. Run the tests once with WRITE_DOCS=1 in the environment, look at the difference, and commit it.");
    }
}
