using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

/// <summary>Scripts whose words follow each other without blanks: what is looked for is found wherever it is.</summary>
public sealed class UnspacedSearchTests
{
    [Theory]
    [InlineData("市民要求打开水闸", "水闸")]
    [InlineData("市民要求打开水闸", "打开水闸")]
    [InlineData("市民要求打开水闸", "闸")]
    [InlineData("市民要求打开水闸", "市民 水闸")]
    [InlineData("关于LGBT权利的报告", "权利")]
    [InlineData("关于LGBT权利的报告", "lgbt")]
    [InlineData("水門をあけるように求める", "あける")]
    [InlineData("ｹﾞｰﾄをあける", "あける")]
    [InlineData("ขอให้เปิดประตูน้ำ", "ประตู")]
    [InlineData("ขอให้เปิดประตูน้ำ", "ประตูน้ำ")]
    [InlineData("សូម​បើក​ទ្វារ​ទឹក", "ទ្វារទឹក")]
    [InlineData("សូមបើកទ្វារទឹក", "ទ្វារ​ទឹក")]
    [InlineData("သုံးသပ်ချက်ရေတံခါးဖွင့်ပါ", "ရေတံခါး")]
    [InlineData("ກະລຸນາເປີດປະຕູນ້ຳ", "ປະຕູ")]
    public void A_word_is_found_in_the_middle_of_a_run(string text, string typed)
    {
        using var finder = new Finder($"here {text}", "other 关闭 しめる ปิด បិទ ပိတ် ປິດ");

        Assert.Equal(["here"], finder.Addresses(typed));
    }

    [Theory]
    [InlineData("水闸", "闸水")]
    [InlineData("打开水闸", "打水")]
    [InlineData("ประตู", "ตูบ")]
    public void Letters_in_another_order_are_another_word(string text, string typed)
    {
        using var finder = new Finder($"here {text}");

        Assert.Equal([], finder.Addresses(typed));
    }

    [Theory]
    [InlineData("市民要求打开水闸。", "打开水闸", "打开水闸")]
    [InlineData("市民要求打开水闸。", "水", "水")]
    [InlineData("市民要求打开水闸。", "闸", "闸")]
    [InlineData("市民和水闸", "市民 水闸", "市民|水闸")]
    [InlineData("ขอให้เปิดประตูน้ำ", "ประตู", "ประตู")]
    public void What_was_found_is_marked_once_and_whole(string text, string typed, string marked)
    {
        var parts = Snippet.Create(text, SearchQuery.WordsOf(typed));

        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        Assert.Equal(marked, string.Join('|', parts.Where(part => part.IsMatch).Select(part => part.Text)));
    }

    [Fact]
    public void A_title_that_is_exactly_what_was_asked_comes_first()
    {
        using var finder = new Finder("水闸史 水闸水闸水闸水闸", "水闸 短");

        Assert.Equal("水闸", finder.Addresses("水闸").First());
    }
}
