using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>A link to a page of this site in the reader's language, which says where it is the page being read: <c>&lt;a to-page="/plan"&gt;</c>.</summary>
[HtmlTargetElement("a", Attributes = "to-page")]
public sealed class PageLinkTagHelper(LocalizedCampaign localized) : TagHelper
{
    /// <summary>The address without its language.</summary>
    public required string ToPage { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.Insert(0, new TagHelperAttribute("href", localized.PathTo(ToPage)));
        if (localized.Address == ToPage)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }
    }
}
