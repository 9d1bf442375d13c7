using System.Globalization;
using System.Text;

namespace CampaignSite.Tests.Content.Importing;

/// <summary>Writes Markdown as Hugo, Jekyll and Eleventy have it, with everything in it that this format does not know.</summary>
internal static class ForeignSites
{
    /// <summary>Markdown of a generator, with what must be said of it; null where nothing is dropped.</summary>
    private static readonly (string Generator, string Markdown, string? Said)[] Quirks =
    [
        ("hugo", "See [the other]({{< ref \"page-NEXT.md#part\" >}}) for more.", null),
        ("hugo", "See [the other]({{< relref \"nowhere.md\" >}}) for more.", "names a page that is not taken in"),
        ("hugo", "{{< figure src=\"/img/gate.jpg\" title=\"The gate\" >}}", "a tag of the generator was dropped"),
        ("hugo", "{{% notice note %}}Mind the **tide**.{{% /notice %}}", "a tag of the generator was dropped"),
        ("hugo", "{{< youtube\n  id=\"abc\" >}}", "a tag of the generator was dropped"),
        ("hugo", "{{< highlight go >}}\nfunc main() {}\n{{< /highlight >}}", null),
        ("hugo", "## A part {#part .wide}", "the attributes of a heading were dropped"),
        ("hugo", "Begin.\n\n<!--more-->\n\nGo on.", "a comment was dropped"),
        ("hugo", "It is :smile: here.", "“:smile:” was dropped"),
        ("hugo", "It was ~~wrong~~ right.", "the marks of “~~wrong~~” were dropped"),
        ("hugo", "- [x] Done\n- [ ] Not done", "the box of a task was dropped"),
        ("jekyll", "* TOC\n{:toc}", "a list of contents was dropped"),
        ("jekyll", "A paragraph.\n{: .lead #first }", "attributes were dropped"),
        ("jekyll", "See [the other]({% post_url 2020-01-02-page-NEXT %}).", null),
        ("jekyll", "See [the other]({{ site.baseurl }}{% link nowhere.md %}).", "names a page that is not taken in"),
        ("jekyll", "{% include note.html text=\"x\" %}", "a tag of the generator was dropped"),
        ("jekyll", "{% highlight ruby %}\nputs 1\n{% endhighlight %}", null),
        ("jekyll", "{% if page.x %}Yes.{% endif %}", "a tag of the generator was dropped"),
        ("jekyll", "{% comment %}Not to be seen.{% endcomment %}", "a comment was dropped"),
        ("jekyll", "See [home]({{ '/page-NEXT/' | relative_url }}).", null),
        ("jekyll", "A fact[^1].\n\n[^1]: It was said.", "a footnote was put where it is referred to"),
        ("jekyll", "A fact[^2].", "refers to no footnote"),
        ("jekyll", "Word\n: What it means", "a definition was made an item of a list"),
        ("jekyll", "A {% raw %}{{ x }}{% endraw %} word {{ page.title", "a tag without an end was dropped"),
        ("eleventy", "{% set x = 1 %}The {{ x | dump }} gates.", "a tag of the generator was dropped"),
        ("eleventy", "{# a note #}The gate.", "a comment was dropped"),
        ("eleventy", "See [the other]({{ '/page-NEXT/' | url }}).", null),
        ("eleventy", "{% for p in collections.posts %}- {{ p.url }}{% endfor %}", "a tag of the generator was dropped"),
        ("eleventy", "{% image \"./a.jpg\", \"A gate\" %}", "a tag of the generator was dropped"),
        ("any", "# A heading of the first level", "a heading of the first level"),
        ("any", "An underlined heading\n=====================", "a heading of the first level"),
        ("any", "Another one\n-----------\n\nWords.", null),
        ("any", "##Glued", "a space was put behind “##”"),
        ("any", "![A gate at low tide](../img/gate.jpg)", "a picture was left out"),
        ("any", "An [old page](http://old.example/x) of theirs.", "an address without encryption was made words"),
        ("any", "See <http://old.example/y>.", "an address without encryption was made words"),
        ("any", "See https://new.example/z for it.", null),
        ("any", "See [there](/not/here/).", "is not taken in; the link was made words"),
        ("any", "See [there](../page-NEXT/).", null),
        ("any", "See [there][here] again.\n\n[here]: /nowhere \"Where\"", "the link name “here” leads nowhere"),
        ("any", "One line<br>and <span class=\"x\">another</span>.", "HTML was dropped, its words were kept"),
        ("any", "<iframe src=\"https://video.example/1\"></iframe>", "HTML was dropped with what is in it"),
        ("any", "<details>\n<summary>More</summary>\n\nWords within.\n\n</details>", "HTML was dropped, its words were kept"),
        ("any", "```html\n<p>{{ kept }}</p>\n```", null),
        ("any", "Write `{{ kept }}` and `<b>` so.", null),
    ];

    /// <summary>Key lines with what must be said of them.</summary>
    private static readonly (string Generator, string Front, string? Said)[] Fronts =
    [
        ("hugo", "+++\ntitle = \"Page NUMBER: a gate\"\ndescription = \"What a gate is.\"\ndate = 2020-01-02T03:04:05Z\nweight = 3\ntags = [\"a\", \"b\"]\n[params]\n  author = \"X\"\n+++", "“date” was dropped"),
        ("hugo", "---\ntitle: \"Page NUMBER\"\ndate: 2020-01-02\ncategories: [a]\nsummary: What a gate is.\n---", "“categories” was dropped"),
        ("hugo", "{\n  \"title\": \"Page NUMBER\",\n  \"date\": \"2020-01-02\",\n  \"aliases\": [\"/old\"]\n}", "“aliases” was dropped"),
        ("jekyll", "---\nlayout: post\ntitle:  \"Page NUMBER\"\ncategories: a b\n---", "“layout” was dropped"),
        ("jekyll", "---\nlayout: post\ntitle: 'Page NUMBER'\nexcerpt: \"What *a gate* is.\"\nredirect_from:\n  - /old/\n---", "“redirect_from” was dropped"),
        ("eleventy", "---\ntitle: Page NUMBER\npermalink: /deep/page-NUMBER/index.html\neleventyNavigation:\n  key: x\n---", "old links need a redirect"),
        ("eleventy", "---json\n{\n  \"title\": \"Page NUMBER\",\n  \"tags\": [\"a\"]\n}\n---", "“tags” was dropped"),
        ("eleventy", "---\ndate: 2020-01-02\n---", "it has no title"),
    ];

    /// <summary>What must be said of the files, each with its line.</summary>
    /// <param name="write">Writes a file of a path.</param>
    /// <param name="count">How many files.</param>
    public static List<(string Path, int Line, string Said)> Write(Action<string, string> write, int count)
    {
        var expected = new List<(string, int, string)>();
        for (var i = 0; i < count; i++)
        {
            var front = Fronts[i % Fronts.Length];
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            var path = front.Generator switch
            {
                "hugo" when i % 3 == 0 => $"content/page-{number}/index.md",
                "hugo" => $"content/posts/page-{number}.md",
                "jekyll" => $"_posts/2020-01-02-page-{number}.{(i % 2 == 0 ? "md" : "markdown")}",
                _ => $"src/page-{number}.md",
            };
            var next = ((i + 1) % count).ToString("000", CultureInfo.InvariantCulture);
            var text = new StringBuilder(front.Front.Replace("NUMBER", number, StringComparison.Ordinal)).Append("\n\nThe gate is shut. It was open once.\n");
            if (front.Said is not null)
            {
                expected.Add((path, 0, front.Said));
            }

            // Every quirk of its generator comes in some file, three to a file.
            var own = Quirks.Where(quirk => quirk.Generator == front.Generator || quirk.Generator == "any").ToList();
            foreach (var quirk in Enumerable.Range(0, 3).Select(n => own[((i / Fronts.Length * 3) + n) % own.Count]))
            {
                text.Append('\n');
                if (quirk.Said is not null)
                {
                    expected.Add((path, text.ToString().Count(c => c == '\n') + 1, quirk.Said));
                }

                text.Append(quirk.Markdown.Replace("NEXT", next, StringComparison.Ordinal)).Append('\n');
            }

            write(path, text.ToString());
        }

        return expected;
    }
}
