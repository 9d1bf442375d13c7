using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignSite.Pages.Letters;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Letters;

public sealed partial class ComposeLinkTests
{
    private const string LineEnds = "one\ntwo\rthree\r\nfour\u2028five\u0085six\fseven";

    private static readonly ComposeLink Mail = ComposeLink.Mail("Mail", "Subject");

    private static readonly ComposeLink[] Links =
    [
        Mail, ComposeLink.Web("Web", "https://mail.example/?view=cm&", "su", "Subject"), ComposeLink.Web("Web", "https://mail.example/compose?", "subject", "Subject"),
    ];

    private static readonly string[] Hostile =
    [
        "", "Dear Sir or Madam,", "Уважаемые дамы и господа!", "a&b=c#d+e%20f?g;h", "100 % «да» “no” 'single' \"double\"", "&body=other&bcc=x@y.example",
        "%0D%0Abcc:x@y.example", "tab\tand  two blanks", "👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301", "السلام عليكم ‏(نص)", "/\\^`{|}~[]<>@:$,!*'()-._", "\uff06\uff05", "zero\u200bwidth\u00a0blank",
    ];

    // Not text anybody writes, but a paste or a cut through the middle of a sign can bring it: neither may stop the letter.
    private static readonly string[] Broken = ["nul\0bell\u0007delete\u007fnext\u009f", "half \ud83d of a pair", "\udc69 other half", LineEnds];

    public static TheoryData<string> Texts => [.. Hostile];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_sign_comes_back_from_every_link(string text)
    {
        foreach (var link in Links)
        {
            Assert.Equal(new ReadAddress("a.b+c@d.example", "Subject", text), ReadAddress.Of(link.Whole(ComposeLink.Mailbox("a.b+c@d.example"), text)));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_subject_comes_back_too(string text) =>
        Assert.Equal(new ReadAddress("", text, "Body"), ReadAddress.Of(ComposeLink.Mail("Mail", text).Whole("", "Body")));

    [Fact]
    public void A_line_break_of_any_kind_is_one_of_RFC_6068()
    {
        var address = Mail.Whole("", LineEnds);

        Assert.EndsWith("&body=one%0D%0Atwo%0D%0Athree%0D%0Afour%0D%0Afive%0D%0Asix%0D%0Aseven", address, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_unreserved_signs_and_escapes_stands_in_encoded_text() =>
        Assert.All([.. Hostile, .. Broken], text => Assert.Matches(Encoded(), ComposeLink.Encode(text)));

    [Fact]
    public void Controls_go_and_half_a_sign_is_marked() =>
        Assert.Equal(("nulbelldeletenext", "%EF%BF%BD%20x"), (ComposeLink.Encode(Broken[0]), ComposeLink.Encode("\ud83d x")));

    [Fact]
    public void Two_thousand_signs_go_whole_and_one_more_not_at_all()
    {
        foreach (var link in Links)
        {
            var room = ComposeLink.MaxLength - link.Whole("a@b.example", "").Length;

            Assert.Equal(ComposeLink.MaxLength, link.For("a@b.example", new string('x', room)).Length);
            Assert.Equal(link.WithoutText("a@b.example"), link.For("a@b.example", new string('x', room + 1)));
        }
    }

    [Fact]
    public void What_counts_is_the_length_of_the_address_and_not_of_the_letter()
    {
        Assert.True(Mail.Fits("", new string('x', 1900)));
        Assert.False(Mail.Fits("", new string('ы', 400)));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "node is not on this machine", SkipUnless = nameof(TestMachine.HasNode), SkipType = typeof(TestMachine))]
    public async Task The_script_writes_the_same_addresses()
    {
        string[] texts = [.. Hostile, .. Broken, new string('x', 1970), new string('x', 1960), new string('ы', 400)];
        var expected = Links.SelectMany(link => texts.Select(text => link.For("a@b.example", text)));

        using var folder = new TemporaryFolder();
        folder.Write("letter.js", Repository.Read("src/CampaignSite/wwwroot/js/letter.js"));
        folder.Write("run.mjs", """
            import { readFileSync } from 'node:fs';
            import { runInThisContext } from 'node:vm';
            runInThisContext(readFileSync(new URL('letter.js', import.meta.url), 'utf8'));
            const { links, texts } = JSON.parse(process.argv[2]);
            console.log(JSON.stringify(links.flatMap(link => texts.map(text => compose(link.start, 'a@b.example', link.middle, text).href))));
            """);

        // Half a sign has no UTF-8, so every sign travels as an escape of JSON.
        var input = $$"""{"links":[{{string.Join(',', Links.Select(link => $$"""{"start":"{{Escaped(link.Start)}}","middle":"{{Escaped(link.Middle)}}"}"""))}}],"texts":[{{string.Join(',', texts.Select(text => $"\"{Escaped(text)}\""))}}]}""";

        Assert.Equal(expected, JsonSerializer.Deserialize<string[]>(await NodeAsync(folder.At("run.mjs"), input)));
    }

    private static string Escaped(string text) => string.Concat(text.Select(sign => $"\\u{(int)sign:x4}"));

    private static async Task<string> NodeAsync(string script, string input)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script, input]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal("", await errors);
        return output;
    }

    [GeneratedRegex(@"\A([A-Za-z0-9._~-]|%[0-9A-F]{2})*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Encoded();
}
