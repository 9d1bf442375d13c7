using System.Text.Encodings.Web;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>The one place where blanks of a page become such as do not break: both layouts have a body, and nothing is written beside it.</summary>
[HtmlTargetElement("body")]
public sealed class BodyTagHelper(Reader reader, HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (NoBreakSpaces.AreUsedIn(reader.Language.Tag))
        {
            var content = await output.GetChildContentAsync();
            output.Content.SetHtmlContent(NoBreakSpaces.In(content.GetContent(encoder)));
        }
    }
}
