using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads <c>checked:</c>.</summary>
internal static class CheckReader
{
    public static Check? Check(this Fields fields)
    {
        if (fields.Map("checked", "“checked”") is not { } map)
        {
            return null;
        }

        var check = new Check
        {
            On = map.RequiredDate("on"),
            How = map.RequiredChoice<CheckMethod>("how"),
            Source = map.RequiredText("source"),
            SourceDate = map.PartialDate("source-date"),
            By = map.Text("by"),
        };
        if (check.On > fields.Context.Today)
        {
            map.Error("on", DiagnosticCode.BadDate, "nobody can have looked on a day to come; write the day it was");
        }

        if (WebAddress.IsHttps(check.Source))
        {
            fields.Context.Outward.Add((map.PlaceOf("source"), WebAddress.HostOf(check.Source)));
        }

        map.Done();
        return check;
    }

    public static Check RequiredCheck(this Fields fields)
    {
        if (!fields.Has("checked"))
        {
            fields.Missing("checked");
        }

        return fields.Check() ?? new Check { On = fields.Context.Today, How = CheckMethod.Document, Source = "" };
    }
}
