namespace CampaignSite.Content.Checks;

/// <summary>Reads <c>checked:</c>.</summary>
internal static class CheckReader
{
    public static Check? Check(this FrontMatterReader frontMatter, string key = "checked") => frontMatter.Map(key, Read);

    private static Check Read(FrontMatterReader map)
    {
        var check = new Check
        {
            At = map.At,
            On = map.RequiredDate("on"),
            How = map.RequiredChoice<CheckMethod>("how"),
            Source = map.RequiredText("source"),
            SourceDate = map.PartialDate("source-date"),
            By = map.Text("by"),
        };
        if (check.On > map.Context.Today)
        {
            map.Error("on", DiagnosticCode.BadDate, "a check cannot be in the future; write the day it was made");
        }

        // What was seen cannot be newer than the look; a year typed wrong would make an old contact fresh.
        if (check.SourceDate is { } seen && seen.First > check.On)
        {
            map.Error("source-date", DiagnosticCode.BadDate, $"“source-date” {seen} is later than “on”; write the date of what was seen, which cannot be later than the day of the check");
        }

        if (WebAddress.IsHttps(check.Source))
        {
            map.Context.Deferred.AddOutward(map.PlaceOf("source"), check.Source);
        }

        return check;
    }

    public static Check RequiredCheck(this FrontMatterReader frontMatter)
    {
        frontMatter.Require("checked");
        return frontMatter.Check() ?? new Check { At = frontMatter.At, On = frontMatter.Context.Today, How = CheckMethod.Document, Source = "" };
    }
}
