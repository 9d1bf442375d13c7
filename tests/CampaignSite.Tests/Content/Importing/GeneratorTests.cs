using CampaignSite.Testing;
using CampaignSite.Tests.Content.Translation;

namespace CampaignSite.Tests.Content.Importing;

/// <summary>Sites that the generators themselves build, taken in: what is imported is what they accept.</summary>
[Trait("Category", "Process")]
public sealed class GeneratorTests : IDisposable
{
    public const string HugoMissing = "needs hugo (tests/run.sh installs it with apt where it may)";
    public const string JekyllMissing = "needs jekyll (tests/run.sh installs it with apt where it may)";
    public const string EleventyMissing = "needs Node and Eleventy (tests/run.sh installs it with npm where it may)";

    private const string Layout = "<html><body>LAYOUT</body></html>\n";

    private readonly TemporaryFolder _folder = new();

    public GeneratorTests() => SmallCampaign.WriteTo(_folder);

    public static bool HasHugo => TestMachine.Has("hugo");

    public static bool HasJekyll => TestMachine.Has("jekyll");

    public static bool HasEleventy => TestMachine.HasNode && File.Exists(Eleventy);

    private static string Eleventy => Repository.PathOf("artifacts/eleventy/node_modules/@11ty/eleventy/cmd.cjs");

    public void Dispose() => _folder.Dispose();

    [Fact(Skip = HugoMissing, SkipUnless = nameof(HasHugo))]
    public async Task A_site_of_hugo_is_taken_in_when_it_is_no_draft_any_more()
    {
        PoTools.Run("hugo", "new", "site", _folder.At("foreign"));
        _folder.Write("foreign/layouts/_default/single.html", Layout.Replace("LAYOUT", "{{ .Content }}", StringComparison.Ordinal));
        _folder.Write("foreign/content/posts/second-gate.md", "+++\ntitle = \"Second gate\"\nweight = 2\n+++\nIt is open.\n\n{{< figure src=\"/gate.jpg\" >}}\n");
        PoTools.Run("hugo", "new", "-s", _folder.At("foreign"), "posts/first-gate.md");
        var path = _folder.At("foreign/content/posts/first-gate.md");
        File.AppendAllText(path, "\nThe gate is shut. See [the other]({{< ref \"second-gate.md\" >}}).\n");

        var draft = await ImportAsync("--dry-run");
        await File.WriteAllTextAsync(path, File.ReadAllText(path).Replace("draft: true", "draft: false", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        PoTools.Run("hugo", "--quiet", "-s", _folder.At("foreign"));
        var run = await ImportAsync();

        Assert.Contains("/posts/second-gate/", File.ReadAllText(_folder.At("foreign/public/posts/first-gate/index.html")), StringComparison.Ordinal);
        Assert.Contains("a draft, which was not taken in", draft.Error, StringComparison.Ordinal);
        Assert.Contains("“date” was dropped", run.Error, StringComparison.Ordinal);
        Assert.Contains("a tag of the generator was dropped: {{< figure", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n---\nThe gate is shut. See [the other](/guides/second-gate).\n", Text("first-gate"), StringComparison.Ordinal);
        Assert.EndsWith("\n---\nIt is open.\n", Text("second-gate"), StringComparison.Ordinal);
    }

    [Fact(Skip = JekyllMissing, SkipUnless = nameof(HasJekyll))]
    public async Task A_site_of_jekyll_is_taken_in()
    {
        _folder.Write("foreign/_config.yml", "title: Gates\n");
        _folder.Write("foreign/_layouts/post.html", Layout.Replace("LAYOUT", "{{ content }}", StringComparison.Ordinal));
        _folder.Write("foreign/_posts/2020-01-02-first-gate.md", "---\nlayout: post\ntitle: \"First gate\"\n---\nThe gate is shut[^1].\n{: .lead }\n\nSee [the other]({% post_url 2020-01-03-second-gate %}).\n\n[^1]: It was said.\n");
        _folder.Write("foreign/_posts/2020-01-03-second-gate.markdown", "---\nlayout: post\ntitle: Second gate\n---\nIt is {{ \"open\" | upcase }}.\n");
        PoTools.Run("jekyll", "build", "--quiet", "-s", _folder.At("foreign"), "-d", _folder.At("foreign/_site"));

        var run = await ImportAsync();

        Assert.Contains("class=\"lead\"", File.ReadAllText(_folder.At("foreign/_site/2020/01/02/first-gate.html")), StringComparison.Ordinal);
        Assert.Contains("2020-01-02-first-gate.md:6: attributes were dropped: {: .lead }", run.Error, StringComparison.Ordinal);
        Assert.Contains("2020-01-03-second-gate.markdown:5: a tag of the generator was dropped", run.Error, StringComparison.Ordinal);
        Assert.Contains("The gate is shut (It was said.).\n\n", Text("first-gate"), StringComparison.Ordinal);
        Assert.Contains("See [the other](/guides/second-gate).\n", Text("first-gate"), StringComparison.Ordinal);
    }

    [Fact(Skip = EleventyMissing, SkipUnless = nameof(HasEleventy))]
    public async Task A_site_of_eleventy_is_taken_in()
    {
        _folder.Write("foreign/config.mjs", "export default () => ({ markdownTemplateEngine: \"njk\" });\n");
        _folder.Write("foreign/src/first-gate.md", "---\ntitle: First gate\ntags: [gates]\n---\n{% set x = 1 %}The gate is shut.{# a note #}\n\nSee [the other]({{ '/second-gate/' | url }}).\n");
        _folder.Write("foreign/src/second-gate.md", "---json\n{ \"title\": \"Second gate\", \"permalink\": \"/second-gate/\" }\n---\nIt is open.\n");
        PoTools.Run("node", Eleventy, "--quiet", $"--config={Relative("foreign/config.mjs")}", $"--input={Relative("foreign/src")}", $"--output={Relative("foreign/_site")}");

        var run = await ImportAsync();

        Assert.Contains("<a href=\"/second-gate/\">", File.ReadAllText(_folder.At("foreign/_site/first-gate/index.html")), StringComparison.Ordinal);
        Assert.Contains("src/first-gate.md:3: “tags” was dropped", run.Error, StringComparison.Ordinal);
        Assert.Contains("src/first-gate.md:5: a tag of the generator was dropped: {% set x = 1 %}", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n---\nThe gate is shut.\n\nSee [the other](/guides/second-gate).\n", Text("first-gate"), StringComparison.Ordinal);
        Assert.EndsWith("\n---\nIt is open.\n", Text("second-gate"), StringComparison.Ordinal);
    }

    // Eleventy knows paths from the folder it is started in only.
    private string Relative(string path) => Path.GetRelativePath(Environment.CurrentDirectory, _folder.At(path));

    private string Text(string slug) => File.ReadAllText(_folder.At($"content/texts/{slug}.en.md"));

    private Task<CommandRun> ImportAsync(params string[] arguments) => CommandRun.OfAsync(["import", _folder.At("foreign"), "--as", "texts", "--to", _folder.At("content"), .. arguments]);
}
