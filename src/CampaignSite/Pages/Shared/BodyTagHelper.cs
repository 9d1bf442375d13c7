using System.Text.Encodings.Web;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CampaignSite.Pages.Shared;

/// <summary>The one place where blanks of a page become such as do not break, and where numbers and names are kept from being turned round or translated:
/// both layouts have a body, and nothing is written beside it.</summary>
[HtmlTargetElement("body")]
public sealed class BodyTagHelper(LocalizedCampaign localized, HtmlEncoder encoder) : TagHelper
{
    // As strings of this many characters they are no large objects.
    private const int PieceLength = 16 * 1024;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        using var markup = new RentedText();
        content.WriteTo(markup, encoder);
        using var finished = new RentedText();
        Finish(markup.Text, finished);
        output.Content.SetHtmlContent("");
        for (var at = 0; at < finished.Text.Length; at += PieceLength)
        {
            output.Content.AppendHtml(finished.Text[at..Math.Min(at + PieceLength, finished.Text.Length)].ToString());
        }
    }

    private void Finish(ReadOnlySpan<char> markup, RentedText finished)
    {
        if (!NoBreakSpaces.AreUsedIn(localized.Language.Tag))
        {
            VerbatimTokens.Apply(markup, finished);
            return;
        }

        using var spaced = new RentedText();
        NoBreakSpaces.Apply(markup, spaced);
        VerbatimTokens.Apply(spaced.Text, finished);
    }
}
