using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>Writes a text into its element, before its other content; where the page's language is missing, the base language's words with its <c>lang</c> and <c>dir</c>.</summary>
/// <remarks>English words without their direction move the punctuation at their ends in an Arabic line (Unicode UAX 9), and are read aloud as Arabic (WCAG 3.1.2).</remarks>
[HtmlTargetElement(Attributes = "localized")]
public sealed class LocalizedTagHelper(LocalizedCampaign localized) : TagHelper
{
    /// <summary>Null writes no element: the name of a label before a link is there only where there is a label.</summary>
    public required LocalizedText? Localized { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Localized is null)
        {
            output.SuppressOutput();
            return;
        }

        output.PreContent.SetContent(Localized.In(localized.Language));
        InLanguageTagHelper.Mark(output, localized.LanguageOf(Localized), localized.Language);
    }
}
