using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignSite.WellKnown;

namespace CampaignSite.Tests.WellKnown;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("</script><script src=\"/x.js\">")]
    [InlineData("</SCRIPT >")]
    [InlineData("<!-- <script>")]
    [InlineData("]]>")]
    [InlineData("&lt;/script&gt;")]
    [InlineData("\u2028\u202E\u0000\\\"'")]
    public void N5_no_text_can_end_its_block_or_begin_a_comment_in_it(string text)
    {
        using var written = new StringWriter();

        new LinkedData(new JsonObject { [text] = text }).WriteTo(written, HtmlEncoder.Default);

        Assert.DoesNotContain(written.ToString(), c => c is '<' or '>' or '&' or '\u2028' or '\u202E' or '\0');
        Assert.Equal(text, JsonElement.Parse(written.ToString()).GetProperty(text).GetString());
    }

    [Fact]
    public void Cyrillic_and_Arabic_are_written_as_they_are()
    {
        using var written = new StringWriter();

        new LinkedData(new JsonObject { ["name"] = "Хроника، المد" }).WriteTo(written, HtmlEncoder.Default);

        Assert.Equal("""{"name":"Хроника، المد"}""", written.ToString());
    }
}
