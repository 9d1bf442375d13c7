namespace CampaignSite.BrowserTests.Support;

/// <summary>How a flow is walked: in each language of the shipped campaign, with script and without.</summary>
public sealed class ScriptModes : TheoryData<string, bool>
{
    public ScriptModes()
    {
        foreach (var prefix in new[] { string.Empty, "/ru" })
        {
            Add(prefix, true);
            Add(prefix, false);
        }
    }
}
