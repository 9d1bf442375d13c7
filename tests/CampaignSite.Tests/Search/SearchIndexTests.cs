using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly Finder _finder = new(
        "/1 The embassies of the country and their telephones",
        "/2 Посольства страны и их телефоны в Берлине",
        "/3 Задержания начались в феврале, все о пытках",
        "/4 Ёлка в Łódź стояла у façade",
        "/5 أبقوا البوابة مفتوحة",
        "/6 The UK has an office, the town has none",
        "/7 The detention of the activists in the town",
        "/8 Of the law the reader knows the most",
        "/9 Nothing at all");

    public void Dispose() => _finder.Dispose();

    [Theory]
    [InlineData("embassies", "/1")]
    [InlineData("EMBASSY", "/1")]
    [InlineData("emb", "/1")]
    [InlineData("telephone country", "/1")]
    [InlineData("посольство", "/2")]
    [InlineData("посольству берлин", "/2")]
    [InlineData("телефон", "/2")]
    [InlineData("задержаниям", "/3")]
    [InlineData("пытки", "/3")]
    [InlineData("елка", "/4")]
    [InlineData("ёлки", "/4")]
    [InlineData("lodz facade", "/4")]
    [InlineData("بوابة", "/5")]
    [InlineData("البوابه", "/5")]
    [InlineData("UK", "/6")]
    [InlineData("office in the UK", "/6")]
    [InlineData("detentions activist", "/7")]
    public void A_word_is_found_by_its_beginning_without_its_marks_and_with_another_ending(string typed, string address)
    {
        var answer = _finder.Find(typed);

        Assert.Equal([address], _finder.Addresses(typed));
        Assert.Equal((null, false), (answer.Instead, answer.IsPartial));
    }

    [Theory]
    [InlineData("embessies", "embassies", "/1")]
    [InlineData("embsasies", "embassies", "/1")]
    [InlineData("телифоны", "телефоны", "/2")]
    [InlineData("посолства берлин", "посольства берлин", "/2")]
    [InlineData("البواية", "البوابة", "/5")]
    [InlineData("gjcjkmcndf", "посольства", "/2")]
    [InlineData("щаашсу", "office", "/6")]
    [InlineData("`krf", "ёлка", "/4")]
    public void A_mistyped_word_finds_the_nearest_and_says_so(string typed, string instead, string address)
    {
        var answer = _finder.Find(typed);

        Assert.Equal([address], _finder.Addresses(typed));
        Assert.Equal(instead, answer.Instead);
    }

    [Theory]
    [InlineData("zzzzzzz")]
    [InlineData("qqq")]
    [InlineData("2099")]
    [InlineData("***")]
    [InlineData("")]
    public void What_is_like_nothing_here_finds_nothing(string typed) => Assert.Equal(SearchResult.Nothing, _finder.Find(typed));

    [Fact]
    public void Words_that_nowhere_stand_together_find_what_has_the_rarest_of_them_and_say_so()
    {
        var answer = _finder.Find("the town embassies");

        Assert.True(answer.IsPartial);
        Assert.Equal("/1", _finder.Addresses("the town embassies").First());
    }

    [Theory]
    [InlineData("\"embassies", "/1")]
    [InlineData("embassies\" OR \"office", null)]
    [InlineData("NOT embassies", "/1")]
    [InlineData("embassies AND", "/1")]
    [InlineData("title:embassies", null)]
    [InlineData("text : embassies", null)]
    [InlineData("{title text} : embassies", null)]
    [InlineData("NEAR(embassies country, 5)", null)]
    [InlineData("embassies*", "/1")]
    [InlineData("^embassies", "/1")]
    [InlineData("-embassies", "/1")]
    [InlineData("+embassies", "/1")]
    [InlineData("(embassies", "/1")]
    [InlineData("embassies))))", "/1")]
    [InlineData("embassies'; DROP TABLE passage; --", null)]
    [InlineData("%embassies_", "/1")]
    [InlineData("embassies\0", "/1")]
    [InlineData("\u202eembassies\u2069", "/1")]
    [InlineData("\ud800embassies", "/1")]
    public void There_is_no_syntax(string typed, string? first)
    {
        var addresses = _finder.Addresses(typed).ToList();

        Assert.Contains("/1", addresses);
        Assert.True(first is null || addresses[0] == first);
        Assert.Equal(["/1"], _finder.Addresses("embassies"));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void Every_naughty_character_alone_and_beside_a_word_is_survived()
    {
        foreach (var code in Enumerable.Range(0, 0x3100).Concat(Enumerable.Range(0xFB00, 0x500)).Concat(Enumerable.Range(0x1F300, 0x300)))
        {
            var character = char.ConvertFromUtf32(code);
            _finder.Find(character);
            Assert.NotNull(_finder.Find($"office {character}"));
        }
    }

    [Fact]
    public void The_same_query_has_the_same_answer_in_the_same_order()
    {
        using var again = new Finder([.. Enumerable.Range(1, 30).Select(i => $"/{i} gate and tide")]);

        Assert.Equal(Enumerable.Range(1, SearchIndex.MaxHitsPerKind).Select(i => $"/{i}"), again.Addresses("tide"));
        Assert.Equal(30, again.Find("tide").Groups.Single().Total);
    }

    [Fact]
    public void What_is_called_exactly_as_asked_comes_first()
    {
        using var finder = new Finder("gates gate gate gate tide", "gate a long text in which it stands but once and many other words besides", "tide other");

        Assert.Equal("gate", finder.Addresses("Gate").First());
    }
}
