using System.Text.Encodings.Web;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>The one place where blanks of a page become such as do not break, and where numbers and names are kept from being turned round or translated:
/// both layouts have a body, and nothing is written beside it.</summary>
[HtmlTargetElement("body")]
public sealed class BodyTagHelper(LocalizedCampaign localized, HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var markup = (await output.GetChildContentAsync()).GetContent(encoder);
        output.Content.SetHtmlContent(VerbatimTokens.Apply(NoBreakSpaces.AreUsedIn(localized.Language.Tag) ? NoBreakSpaces.Apply(markup) : markup));
    }
}
