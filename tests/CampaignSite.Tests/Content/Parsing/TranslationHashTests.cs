using System.Text;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Translation;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Parsing;

public sealed class TranslationHashTests
{
    private const string Original = "organisations/one.en.md";
    private const string Translation = "organisations/one.ar.md";

    private const string Front = "---\ntitle: One\nsummary: \"Counts birds, and goes to court.\"\nstatus: open\nurl: https://one.example/\nwarning: Do not call from a telephone of the council.\nchecked: {on: 2026-11-12, how: called, source: Somebody}\n---\n";

    private const string Body = "## What it does\n\nIt *counts* birds & reeds near [the gate](https://gate.example/a_b), since 2025 [@gazette-2025-gate].\n\n- One thing\n- Another thing\n\n1. First\n2. Second\n";

    private static readonly Lazy<string> Unchanged = new(() => HashOf(Front + Body));

    [Theory]
    [InlineData("It *counts* birds", "It _counts_ birds")]
    [InlineData("It *counts* birds", "It **counts**\nbirds")]
    [InlineData("near [the gate]", "near\n[the gate]")]
    [InlineData("birds & reeds", "birds &amp; reeds")]
    [InlineData("birds & reeds", "birds \\& reeds")]
    [InlineData("since 2025 [@", "since 2025\n[@")]
    [InlineData("- One thing\n- Another", "* One thing\n* Another")]
    [InlineData("- One thing\n- Another", "+   One thing\n\n+   Another")]
    [InlineData("1. First\n2. Second", "1) First\n1) Second")]
    [InlineData("1. First\n2. Second", "1. First\n\n2. Second")]
    [InlineData("## What it does", "What it does\n------------")]
    [InlineData("## What it does", "## What it does ##")]
    [InlineData("[the gate](https://gate.example/a_b)", "[the gate](<https://gate.example/a_b>)")]
    [InlineData("[the gate](https://gate.example/a_b)", "[the gate](https://gate.example/a\\_b)")]
    [InlineData("[the gate](https://gate.example/a_b), since 2025 [@gazette-2025-gate].\n", "[the gate][1], since 2025 [@gazette-2025-gate].\n\n[1]: https://gate.example/a_b\n")]
    [InlineData("Another thing\n", "Another thing   \n")]
    [InlineData("\n", "\r\n")]
    [InlineData("summary: \"Counts birds, and goes to court.\"", "summary: >-\n  Counts birds,\n  and goes to court.")]
    [InlineData("summary: \"Counts birds, and goes to court.\"", "summary: 'Counts birds, and goes to court.'")]
    [InlineData("title: One\n", "title: One # its own name\n")]
    [InlineData("status: open\n", "status: closed\nreason-is-a-fact: no\n")]
    [InlineData("on: 2026-11-12", "on: 2026-11-13")]
    public void Another_way_of_writing_makes_nothing_stale(string from, string to) => Assert.Equal(Unchanged.Value, HashOf(Changed(from, to)));

    [Theory]
    [InlineData("title: One\n", "title: Won\n")]
    [InlineData("and goes to court", "and went to court")]
    [InlineData("warning: Do not call", "warning: Never call")]
    [InlineData("warning: Do not call from a telephone of the council.\n", "")]
    [InlineData("status: open\n", "status: closed\nreason: It has closed.\n")]
    [InlineData("birds & reeds", "birds and reeds")]
    [InlineData("https://gate.example/a_b", "https://gate.example/a-b")]
    [InlineData("[the gate](https://gate.example/a_b)", "the gate")]
    [InlineData("[@gazette-2025-gate]", "[@court-2026]")]
    [InlineData(" [@gazette-2025-gate]", "")]
    [InlineData("## What", "### What")]
    [InlineData("## What it does", "What it does")]
    [InlineData("- One thing\n- Another thing", "- Another thing\n- One thing")]
    [InlineData("- Another thing\n", "")]
    [InlineData("1. First\n2. Second", "- First\n- Second")]
    public void Another_meaning_makes_it_stale(string from, string to) => Assert.NotEqual(Unchanged.Value, HashOf(Changed(from, to)));

    [Theory]
    [InlineData("letters/to-the-council.en.md", "subject: ", "subject: New ")]
    [InlineData("letters/to-the-council.en.md", "ask: ", "ask: New ")]
    [InlineData("letters/to-the-council.en.md", "    text: ", "    text: New ")]
    [InlineData("actions/donate-to-the-friends.en.md", "  name: The friends", "  name: Everybody, the friends")]
    [InlineData("actions/donate-to-the-friends.en.md", "  device: A receipt", "  device: No receipt")]
    [InlineData("hashtags/dry-feet.en.md", "advice: Do not use it", "advice: Use it")]
    [InlineData("organisations/marsh-helpline.en.md", "warning: Do not", "warning: Never")]
    [InlineData("organisations/reed-fund.en.md", "reason: Nobody", "reason: Somebody")]
    [InlineData("texts/safety.en.md", "summary: What", "summary: All that")]
    public void Every_prose_key_of_every_kind_counts(string path, string from, string to)
    {
        var files = Saltmarsh.Files();
        var text = Encoding.UTF8.GetString(files.Single(file => file.Path == path).Bytes.Span);
        Assert.Contains(from, text, StringComparison.Ordinal);
        List<ContentFile> edited = [.. files.Where(file => file.Path != path), ContentFile.FromText(path, text.Replace(from, to, StringComparison.Ordinal))];

        var stale = CampaignLoader.Load(PageRegistry.Site, edited, Saltmarsh.Today).Diagnostics.Where(d => d.Code == DiagnosticCode.StaleTranslation).Select(d => d.Location.Path);

        // One text of the campaign is stale on purpose.
        Assert.Equal([path.Replace(".en.", ".ar.", StringComparison.Ordinal)], stale.Where(other => other != "texts/privacy.ar.md"));
    }

    private static string Changed(string from, string to)
    {
        var text = Front + Body;
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static string HashOf(string original)
    {
        var translation = "---\ntitle: واحد\nsummary: س\ntranslates: 00000000\n---\n## ما تفعله\n\nنص.\n";
        List<ContentFile> files = [.. Saltmarsh.Files(), ContentFile.FromText(Original, original.Replace("reason-is-a-fact: no\n", "", StringComparison.Ordinal)), ContentFile.FromText(Translation, translation)];

        // Facts are not read by the hash; errors of other rules do not matter to it.
        var document = new TranslationUpdate(PageRegistry.Site, files, Saltmarsh.Today);
        return document.HashOf(Translation);
    }
}
