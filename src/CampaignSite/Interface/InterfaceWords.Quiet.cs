namespace CampaignSite.Interface;

/// <content>Words of the quiet pages and of the ways to them.</content>
public sealed partial record InterfaceWords
{
    public string QuietLink { get; init; } = "At risk? Quiet pages";
    public string QuietPages { get; init; } = "the quiet pages";
    public string QuietWhat { get; init; } = "These pages are for readers who could be harmed by being seen on this site: they use no script and set no cookie, and the tab and the history show only “{title}” and the address.";
    public string QuietLeave { get; init; } = "The link at the very top takes you to another, harmless site; it deletes nothing, so close the tab as well.";
    public string QuietWholeSite { get; init; } = "To the whole site";
    public string QuietWholeSiteTells { get; init; } = "The other pages say more. Their titles show openly what they are about, and your browser’s history keeps them. If you came here from one of them, it is already in the history. The address may give it away too.";
    public string QuietNotFound { get; init; } = "The link above leads to all the quiet pages.";
    public string QuietHelp { get; init; } = "Who can help";
    public string QuietHelpSummary { get; init; } = "Who you can ask, how, and what asking leaves behind.";
    public string HelpersPromise { get; init; } = "We cannot vouch for anyone on this list. Addresses are plain text, so that nothing opens by accident; if you open one, your provider or the network you use can see it. Check every address in a second way before you write or call.";
    public string HelpersSigns { get; init; } = "The labels beside the addresses of helpers mean:";
    public string HelpersConfirmed { get; init; } = "Checked within the time we set";
    public string HelpersUnconfirmed { get; init; } = "Older: check first";
    public string ExitNotChecked { get; init; } = "We have not been able to check whether the page that “Leave this site” opens can be reached where you are.";
    public string ExitCheckedLong { get; init; } = "We last checked on {date} the page that “Leave this site” opens. It may no longer open where you are.";
    public string TextNotChecked { get; init; } = "This page has not been checked yet. Do not rely on it alone.";
    public string TextCheckedLong { get; init; } = "This page was last checked on {date}. Things change quickly: do not rely on it alone.";
}
