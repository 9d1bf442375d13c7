using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads the words of a letter.</summary>
internal static class LetterReader
{
    public static LetterProse Words(Fields fields, Prose words, string address)
    {
        var points = ImmutableArray.CreateBuilder<LetterPoint>();
        var taken = new HashSet<Slug>();
        foreach (var point in fields.Maps("points", "a point"))
        {
            var id = point.RequiredSlug("id");
            if (!taken.Add(id))
            {
                point.Error("id", DiagnosticCode.DuplicateSlug, $"another point of this letter is called “{id}”; give this one another name");
            }

            var text = MarkdownText.Parse(point.RequiredText("text"), point.PlaceOf("text"), address, null, fields.Context);
            points.Add(new LetterPoint(id, text.Render(words.Language)));
            point.Done();
        }

        if (points.Count == 0)
        {
            fields.Missing("points");
        }

        return new LetterProse(words, fields.RequiredText("subject"), points.ToImmutable(), fields.RequiredText("ask"));
    }
}
