using CampaignSite.Content.Timeline;

namespace CampaignSite.Tests.Content.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2019-05-16", "2019-05-16", DatePrecision.Day, "2019-05-16")]
    [InlineData("2019-05", "2019-05-01", DatePrecision.Month, "2019-05-31")]
    [InlineData("2024-02", "2024-02-01", DatePrecision.Month, "2024-02-29")]
    [InlineData("2019-12", "2019-12-01", DatePrecision.Month, "2019-12-31")]
    [InlineData("2019", "2019-01-01", DatePrecision.Year, "2019-12-31")]
    [InlineData("9999", "9999-01-01", DatePrecision.Year, "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", DatePrecision.Month, "9999-12-31")]
    public void A_date_is_as_wide_as_it_is_written(string text, string first, DatePrecision precision, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal(first, date.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(precision, date.Precision);
        Assert.Equal(last, date.Last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(text, date.Iso);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2019-13")]
    [InlineData("2019-02-30")]
    [InlineData("19")]
    [InlineData("02.2019")]
    [InlineData("2019-5")]
    [InlineData(" 2019")]
    [InlineData("٢٠١٩")]
    [InlineData("2019-05-16T00:00:00")]
    public void Anything_else_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
    }
}
