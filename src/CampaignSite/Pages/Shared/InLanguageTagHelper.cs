using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>Words that may be in another language than the page: writes <c>lang</c> and <c>dir</c> together, and only where they differ.</summary>
/// <remarks>A language without its direction lets full stops jump to the wrong end of the line (Unicode UAX 9).</remarks>
[HtmlTargetElement(Attributes = "in-language")]
public sealed class InLanguageTagHelper(LocalizedCampaign localized) : TagHelper
{
    public required Language InLanguage { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Mark(output, InLanguage, localized.Language);
    }

    internal static void Mark(TagHelperOutput output, Language language, Language page)
    {
        if (!language.Equals(page))
        {
            output.Attributes.SetAttribute("lang", language.Tag);
            output.Attributes.SetAttribute("dir", language.IsRightToLeft ? "rtl" : "ltr");
        }
    }
}
