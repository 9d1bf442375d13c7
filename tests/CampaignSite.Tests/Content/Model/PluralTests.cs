using System.Collections.Immutable;
using CampaignSite.Content.Languages;

namespace CampaignSite.Tests.Content.Model;

/// <summary>By the tables of CLDR, “Language Plural Rules”, cardinal, whole numbers.</summary>
public sealed class PluralTests
{
    // CLDR 46, plurals.xml; for languages it does not have, the rule of English.
    [Theory]
    [InlineData("km", "other")]
    [InlineData("my", "other")]
    [InlineData("lo", "other")]
    [InlineData("inh", "one other")]
    [InlineData("av", "one other")]
    [InlineData("ce", "one other")]
    [InlineData("fa", "one other")]
    [InlineData("sr", "few one other")]
    [InlineData("lt", "few one other")]
    [InlineData("lv", "one other zero")]
    [InlineData("ro", "few one other")]
    [InlineData("sl", "few one other two")]
    [InlineData("cy", "few many one other two zero")]
    public void A_language_asks_for_the_forms_it_has(string language, string categories) =>
        Assert.Equal(categories, string.Join(' ', Plural.CategoriesOf(language)));

    [Theory]
    [InlineData("en", "one", "1")]
    [InlineData("en", "other", "0 2 3 10 11 21 100 101 1000")]
    [InlineData("ru", "one", "1 21 31 41 51 101 121 1001")]
    [InlineData("ru", "few", "2 3 4 22 23 24 102 1002 122")]
    [InlineData("ru", "many", "0 5 6 10 11 12 13 14 15 19 20 25 100 111 112 1000 1011")]
    [InlineData("uk", "few", "2 3 4 22")]
    [InlineData("pl", "one", "1")]
    [InlineData("pl", "few", "2 3 4 22 23 24 32 102 1002")]
    [InlineData("pl", "many", "0 5 6 11 12 13 14 15 19 20 21 25 31 100 101 112 1000")]
    [InlineData("cs", "few", "2 3 4")]
    [InlineData("cs", "other", "0 5 12 22 102")]
    [InlineData("ar", "zero", "0")]
    [InlineData("ar", "one", "1")]
    [InlineData("ar", "two", "2")]
    [InlineData("ar", "few", "3 4 5 10 103 110 1003 1010")]
    [InlineData("ar", "many", "11 12 26 99 111 199 1011")]
    [InlineData("ar", "other", "100 101 102 200 201 202 1000")]
    [InlineData("fr", "one", "0 1")]
    [InlineData("fr", "other", "2 21 100")]
    [InlineData("he", "two", "2")]
    [InlineData("he", "other", "0 3 10 20")]
    [InlineData("ja", "other", "0 1 2 100")]
    [InlineData("de", "one", "1")]
    [InlineData("de", "other", "0 2 21")]
    public void A_number_takes_the_form_of_its_category(string language, string category, string numbers)
    {
        string[] categories = ["zero", "one", "two", "few", "many", "other"];
        var plural = new Plural(language, categories.ToImmutableDictionary(c => c, c => c));

        Assert.All(numbers.Split(' '), number => Assert.Equal(category, plural.For(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("en", "one other")]
    [InlineData("ru", "few many one other")]
    [InlineData("pl", "few many one other")]
    [InlineData("ar", "few many one other two zero")]
    [InlineData("ja", "other")]
    public void A_language_asks_an_editor_for_its_own_categories(string language, string categories)
    {
        Assert.Equal(categories.Split(' '), Plural.CategoriesOf(language).ToArray());
    }

    [Fact]
    public void The_number_is_filled_in_wherever_it_stands()
    {
        var plural = Plural.English("{n} day", "{n} of {n} days");

        Assert.Equal("1 day", plural.For(1));
        Assert.Equal("1204 of 1204 days", plural.For(1204));
    }

    [Fact]
    public void A_form_that_is_missing_falls_back_to_other()
    {
        var plural = new Plural("ru", ImmutableDictionary<string, string>.Empty.Add("other", "{n} дня"));

        Assert.Equal("5 дня", plural.For(5));
    }
}
