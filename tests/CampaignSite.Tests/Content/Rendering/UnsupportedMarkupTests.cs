using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

/// <summary>Markdown that did not work, and marks of other programs: a reader would see the signs, so each is named with its cure.</summary>
public sealed class UnsupportedMarkupTests
{
    [Theory]
    [InlineData("##The gate", 1, "“## Words”")]
    [InlineData("###The gate", 1, "“## Words”")]
    [InlineData("##\u00A0The gate", 1, "plain space")]
    [InlineData("#\u00A0The gate", 1, "plain space")]
    [InlineData("＃＃ The gate", 1, "full-width")]
    [InlineData("See [the briefing] (/briefing) today.", 5, "without a space")]
    [InlineData("See [the site] (https://a.example/x) today.", 5, "without a space")]
    [InlineData("See [the site]\n(https://a.example/x) today.", 5, "without a space")]
    [InlineData("See [the site]（https://a.example/x） today.", 5, "without a space")]
    [InlineData("See ![the gate] (/media/gate.png) today.", 5, "this picture")]
    [InlineData("See (the site)[https://a.example/x] today.", 5, "swapped")]
    [InlineData("See [the site](https://a.example/x y) today.", 5, "[words](address)")]
    [InlineData("See [[The briefing]] today.", 5, "wiki")]
    [InlineData("See [the briefing][gate] today.", 5, "no address")]
    [InlineData("[note]: https://a.example/x and more", 1, "on a line of its own")]
    [InlineData("*[HTML]: no", 1, "abbreviations")]
    [InlineData("Shut.^[Since March.] Now.", 6, "footnotes")]
    [InlineData("Shut[^1] now.", 5, "footnotes")]
    [InlineData("See https://a.example/x, please.", 5, "<https://…>")]
    [InlineData("See http://a.example/x.", 5, "<https://…>")]
    [InlineData("See www.a.example/x.", 5, "<https://www…>")]
    [InlineData("See <a.example/x>.", 5, "<https://…>")]
    [InlineData("Write to press@a.example, please.", 10, "<office@example.org>")]
    [InlineData("Write to mailto:press@a.example.", 10, "[words](mailto:")]
    [InlineData("Call tel:+442079460000 now.", 6, "[words](mailto:")]
    [InlineData("- [ ] Write\n- [x] Read", 3, "task lists")]
    [InlineData("- [х] Write", 3, "task lists")]
    [InlineData("Well done :smile: today", 11, "emoji")]
    [InlineData("Now {{< youtube abc >}} here", 5, "shortcodes")]
    [InlineData("Now {{ 7*7 }} here", 5, "shortcodes")]
    [InlineData("Now {% include x %} here", 5, "shortcodes")]
    [InlineData("Now [gallery ids=\"1,2\"] here", 5, "shortcodes")]
    [InlineData("Now &lt;?php &lt;%= x %> here", 14, "shortcodes")]
    [InlineData("Words {#gate .wide}", 7, "attributes")]
    [InlineData("Words {onclick=alert(1)}", 7, "attributes")]
    [InlineData("## Gate {#gate}", 9, "attributes")]
    [InlineData("Very ==marked== words", 6, "**words**")]
    [InlineData("Very ++added++ words", 6, "without it")]
    [InlineData("Ten m^2^ of it", 6, "²")]
    [InlineData("H~2~O", 2, "₂")]
    [InlineData("Very ~~gone~~ words", 6, "**words**")]
    [InlineData("Words %%a note%% here", 7, "readers would see")]
    [InlineData("The ||end|| of it", 5, "hides nothing")]
    [InlineData("So $$a + b$$ it is", 4, "formulas")]
    [InlineData("Very ＊＊bold＊＊ words", 6, "full-width")]
    [InlineData("Very * *bold** words", 6, "without spaces")]
    [InlineData("Very **bold words", 6, "without spaces")]
    [InlineData("Very ** bold ** words", 6, "without spaces")]
    [InlineData("Very *bold * words", 6, "without spaces")]
    [InlineData("Very * bold* words", 6, "without spaces")]
    [InlineData("Very _bold _ words", 6, "without spaces")]
    [InlineData("Very __bold __ words", 6, "without spaces")]
    [InlineData("Слово *«врата»*дальше", 7, "without spaces")]
    [InlineData("An `open tick", 4, "in backticks")]
    [InlineData("-First\n-Second", 1, "“- words”")]
    [InlineData("*First", 1, "“- words”")]
    [InlineData("*Names have been changed.", 1, @"“\*”")]
    [InlineData("-Names have been changed.", 1, @"“\-”")]
    [InlineData("1)First\n", 1, "“1. words”")]
    [InlineData("1.First", 1, "“1. words”")]
    [InlineData("-\u00A0First", 1, "plain space")]
    [InlineData("Ten &nbsp birds", 5, "&nbsp;")]
    [InlineData("Ten &nbps; birds", 5, "&nbsp;")]
    [InlineData("Ten &amp;nbsp; birds", 5, "&nbsp;")]
    [InlineData("Ten &#160 birds", 5, "&nbsp;")]
    [InlineData("Ten &lt;b&gt;birds&lt;/b&gt;", 5, "HTML")]
    [InlineData(@"Ten \<br>birds", 5, "HTML")]
    [InlineData("Ten birds\\", 10, "backslash")]
    [InlineData(@"Ten\nbirds", 4, "backslash")]
    [InlineData("Ten birds -- or more", 11, "–")]
    [InlineData("Ten birds--or more", 10, "–")]
    [InlineData("::: note", 1, "containers")]
    [InlineData("Gate\n: a door for water", 1, "definition lists")]
    [InlineData("> [!NOTE]\n> Words", 3, "quotation")]
    [InlineData("!!! note", 1, "quotation")]
    [InlineData("[TOC]", 1, "the page makes its list")]
    [InlineData("[[toc]]", 1, "the page makes its list")]
    [InlineData("===", 1, "## ")]
    [InlineData("+++", 1, "## ")]
    [InlineData("Bird | 2025\nRedshank | 180", 1, "rows of a table")]
    [InlineData("| Bird | 2025 |\n| Redshank | 180 |", 1, "this row of a table")]
    [InlineData("Then:\n2. Read\n3. Write", 1, "numbered list")]
    [InlineData("```\ncode", 1, "no end")]
    [InlineData("The gate is shut.\n---", 1, "heading")]
    [InlineData("The gate\nis shut\n---", 1, "heading")]
    [InlineData("##", 1, "without words")]
    public void Signs_that_a_reader_would_see_are_an_error_with_its_place_and_its_cure(string body, int column, string cure)
    {
        var errors = Errors(body);
        var error = errors[0];

        Assert.Single(errors.DistinctBy(one => (one.Location.Line, one.Code)), one => one.Location.Line == error.Location.Line);
        Assert.Equal((DiagnosticCode.LostMarkup, column), (error.Code, error.Location.Column));
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#OpenTheGate and #CloseTheCamps")]
    [InlineData("Post\n#OpenTheGate\n#Ворота today.")]
    [InlineData("- #OpenTheGate\n- #1 of them")]
    [InlineData("The site `https://a.example/x`, `press@a.example` and `:smile:`.")]
    [InlineData("[https://a.example/x](https://a.example/x) and [www.a.example](https://www.a.example/)")]
    [InlineData("[press@a.example](mailto:press@a.example) and <press@a.example>")]
    [InlineData("See [the note] (in Russian) and [it] [again], [sic] (p. 4).")]
    [InlineData("Articles 2, 3, and 14 [of the Convention].")]
    [InlineData("At 12:30:45, 1:2 and Note: this. “Words:” again: so.")]
    [InlineData("A & B, R&D, Q&A; AT&T; 5 < 6 > 4, <3 and a <- b")]
    [InlineData("It is ~10 and ~20, 2^10, C++ and C++, a+b=c, x==y")]
    [InlineData("-5 degrees, 1.5 metres\n-10 at night")]
    [InlineData("On\n24. November. Then on\n3. December.")]
    [InlineData("Either | or. Not both.")]
    [InlineData("Words (so) [so] {so} and {n}, 100 %, $100 and $200.")]
    [InlineData("— Who? — We. A-B, well-known, 2017–2019, кто-то")]
    [InlineData("@marsh@social.example, @kadyrov_95 and _rf")]
    [InlineData("Ruslan\\* and Zaur\\* left.\n\n\\*Names have been changed.")]
    [InlineData("Ruslan\\* left.\n\\*Name changed\n\\*Place changed")]
    [InlineData("Ruslan, \\*name changed, and * Zaur")]
    [InlineData("\\-Names and\n1\\.Names and\n\\:: names")]
    [InlineData("5 * 3 * 2 = 30 and a star* here")]
    [InlineData("The gate\n---")]
    [InlineData("Words\n\n---\n\nMore")]
    [InlineData("| A | B |\n| --- | --- |\n| - | -5 |")]
    [InlineData("1. One\n2. Two\n\n   More of two")]
    [InlineData("Wait… what?! “So.” (Yes.)")]
    [InlineData("В 2017 году: «Слово». № 5, п. 1; ст. 2")]
    [InlineData("Words that end. \n\n\\* Without postage.")]
    [InlineData("1\\. April 2017 was a Saturday.")]
    [InlineData("Name: ________ Date: ____________")]
    [InlineData("The number that is marked ** there is old.")]
    [InlineData("They wrote *** in place of the name.")]
    [InlineData("\\[@marsh] said so.")]
    public void What_writers_write_is_no_fault(string body) => Assert.Equal([], Errors(body));

    [Theory]
    [InlineData("`code`")]
    [InlineData("*so*")]
    [InlineData("_so_ it is")]
    [InlineData("It is *so it is.*")]
    [InlineData("Say *the gate*, and go")]
    [InlineData("# The gate")]
    [InlineData("##The gate")]
    [InlineData("R &amp; D")]
    [InlineData("The <b>gate</b>")]
    [InlineData("See [[gate]]")]
    [InlineData("The ~~old~~ gate")]
    [InlineData("The ==new== gate")]
    [InlineData("Well :smile: done")]
    [InlineData("See <https://a.example/x>")]
    [InlineData("{{ title }}")]
    [InlineData("Shut -- again")]
    public void Plain_fields_show_no_signs_either(string words)
    {
        var file = ContentFile.FromText("texts/page.en.md", $"---\ntitle: A page\nsummary: '{words}'\n---\nWords.\n");

        var error = Assert.Single(Example.Load(file).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(DiagnosticCode.LostMarkup, error.Code);
    }

    [Theory]
    [InlineData("#OpenTheGate, @marsh_95 and 5 * 3")]
    [InlineData("R&D: a well-known {date} | 100 % – so")]
    [InlineData("At 12:30: the gate")]
    [InlineData("Ruslan, *name changed, and Zaur*")]
    [InlineData("Ruslan* and Zaur*, *names changed")]
    [InlineData("Ruslan, *name changed, and * more")]
    [InlineData("*Names have been changed.")]
    public void Plain_fields_may_hold_what_is_no_mark(string words)
    {
        var file = ContentFile.FromText("texts/page.en.md", $"---\ntitle: A page\nsummary: '{words}'\n---\nWords.\n");

        Assert.Equal([], Example.Errors(Example.Load(file)));
    }

    private static List<Diagnostic> Errors(string body) =>
        [.. Example.WithBody(body).Diagnostics.Where(d => d.Severity == Severity.Error && d.Code is not DiagnosticCode.UnjudgedPublisher)];
}
