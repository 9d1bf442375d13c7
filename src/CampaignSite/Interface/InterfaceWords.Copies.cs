namespace CampaignSite.Interface;

/// <content>Words of the copies that travel, and of the page that offers them.</content>
public sealed partial record InterfaceWords
{
    public string Copies { get; init; } = "The guide as a file";
    public string CopiesSummary { get; init; } = "All of it in one file that opens without a network: to keep, to print, or to hand on by memory stick.";
    public string CopiesForWhom { get; init; } = "These files are for people in a safer place, who keep them or print from them for others. Do not send one to somebody in danger who has not asked for it: it would be found on their phone, and not on yours.";
    public string CopiesHolds { get; init; } = "Each holds the briefing with its sources, the advice for staying safer, who may help, what one can do today, and the telephone numbers of the embassies. The names of the files tell nothing. Inside are no script, no picture and nothing that opens another site.";
    public string CopiesHtml { get; init; } = "Download: a page for any browser";
    public string CopiesText { get; init; } = "Download: plain text";
    public string CopiesZip { get; init; } = "Download: both, packed (ZIP)";
    public string CopiesSize { get; init; } = "{n} KB";
    public string CopiesDay { get; init; } = "The files say what this site says on {date}. Tomorrow they may differ, and their sums with them.";
    public string CopiesCheckTitle { get; init; } = "Is it the right file?";
    public string CopiesCheck { get; init; } = "Let your computer work out the sum of the file you saved and compare it with the one above. Every sign must be the same; blanks do not count. In the folder where the file lies, type:";
    public string CopiesWindows { get; init; } = "Windows (Command Prompt)";
    public string CopiesMac { get; init; } = "macOS (Terminal)";
    public string CopiesLinux { get; init; } = "Linux (terminal)";
    public string CopiesSums { get; init; } = "All sums in one list, and a command that compares them for you (Linux):";
    public string CopiesPhone { get; init; } = "A phone needs an extra app for this. Do not install one only for this: compare the mark, which stands at the beginning of the page and of the text.";
    public string CopiesTrue { get; init; } = "An equal sum shows that the file is the one this site gave out. It cannot show that you were on the true site: compare the sum with somebody who got it another way.";
    public string CopiesOpenTitle { get; init; } = "Opening and deleting it";
    public string CopiesOpen { get; init; } = "Press the file twice on a computer; on a phone, press it in the list of downloads. The page opens in any browser, also with the network off. Where it does not, take the text. A packed file must be unpacked first.";

    // In the copy itself, and partly beside it.
    public string CopyKeep { get; init; } = "Keep this file only where that is safe.";
    public string CopyTrace { get; init; } = "A saved file is a trace. Whoever looks through the phone, the computer, the messenger or the memory stick it lies on can open it and see what it is. If yours may be searched, do not save it.";
    public string CopyDelete { get; init; } = "To delete it, delete it where it lies, usually among the downloads; then in the messenger or the mail that brought it, in the bin, in the browser's list of downloads, in the list of recent files, and wherever your device copies files to by itself. Even then something may remain: a deleted file can sometimes be brought back. Do not wipe the whole device for this: an empty one can draw questions too.";
    public string CopyAboutTitle { get; init; } = "What this file is";
    public string CopyAbout { get; init; } = "{name}: {tagline}. The guide in one language ({language}), as it stood on {date}; edition of {edition}. Contacts change. Where it is safe to look, the newest is at {address}";
    public string CopyMark { get; init; } = "Mark of the content: {mark}. The page and the text of one language have the same mark; where marks are equal, the words below are equal. This finds mistakes. It does not find a forger, who can write any mark.";
    public string CopySum { get; init; } = "To find out whether this file was changed, compare its SHA-256 sum with the list {sums} It changes every day: only on the day given above can it match. Later, another sum does not mean that the file was changed. How to compare: {page}";
    public string CopyContents { get; init; } = "In this file";
    public string CopyHelp { get; init; } = "Who may help";
    public string CopyHelpCare { get; init; } = "We can promise for none of them. Their addresses stand here as text, so that nothing opens by accident. Check every address through a second route before you write.";
    public string CopyActionsCare { get; init; } = "If acting in the open may be dangerous where you are, do nothing here that shows your name or sends anything.";
    public string CopyActionsShow { get; init; } = "Below each action stands what doing it shows about you.";
    public string CopyActionsShort { get; init; } = "What each action shows about you, and how it is done, stands on its page. Read it there before you do it.";
    public string CopyActionsPages { get; init; } = "The page of an action has the address that stands below it; in place of “…/” write";
    public string CopyEmbassies { get; init; } = "The date (year, month, day) is that of what somebody last looked at. “Old” means: confirm it before you rely on it, best on the embassy's own site.";
    public string CopyOld { get; init; } = "old";
    public string CopyNotChecked { get; init; } = "not checked";
    public string CopyMoreOffices { get; init; } = "Postal addresses, sites, consulates and other offices:";
    public string CopyEmbassiesAtRisk { get; init; } = "Countries where acting in the open may be dangerous";
    public string CopyEmbassiesAtRiskText { get; init; } = "We do not call on anybody there to telephone or to write. The list is here only so that it is whole.";
    public string CopyElsewhere { get; init; } = "The rest, by its address";
    public string CopySources { get; init; } = "Addresses that may be opened only with care are left out. They stand, with a warning, at";
}
