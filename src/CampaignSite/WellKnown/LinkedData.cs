using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignSite.Security;
using Microsoft.AspNetCore.Html;

namespace CampaignSite.WellKnown;

/// <summary>What a page is, for programs: JSON-LD as written inside <c>script</c>. A data block is not run, so the policy of the site needs nothing for it.</summary>
/// <remarks>Written as it is: the encoder lets neither <c>&lt;</c> nor <c>&gt;</c> nor <c>&amp;</c> through, so that no text can end the block or begin a comment in it.</remarks>
internal sealed class LinkedData(JsonObject thing) : IHtmlContent
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(PageEncoder.Settings()) };

    /// <summary>A text by itself, and not a part of the site.</summary>
    public bool IsArticle => (string?)thing["@type"] == SchemaOrg.ArticleType;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(thing.ToJsonString(Options));
}
