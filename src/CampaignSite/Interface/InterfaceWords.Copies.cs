namespace CampaignSite.Interface;

/// <content>Words of the copies that travel, and of the page that offers them.</content>
public sealed partial record InterfaceWords
{
    public string Copies { get; init; } = "The guide as a file";
    public string CopiesSummary { get; init; } = "The whole guide in one file that opens offline: to keep, to print, or to pass on by memory stick.";
    public string CopiesForWhom { get; init; } = "These files are for people in a safer place who can keep them or print them for others. Do not send one to someone in danger who has not asked for it: it would be found on their phone, not on yours.";
    public string CopiesHolds { get; init; } = "Each contains the briefing with its sources, advice on staying safer, who may help, what you can do today, and the telephone numbers of the embassies. The file names give nothing away. Inside there are no scripts, no pictures and nothing that opens another site.";
    public string CopiesHtml { get; init; } = "Download: a page for any browser";
    public string CopiesText { get; init; } = "Download: plain text";
    public string CopiesZip { get; init; } = "Download: both, packed (ZIP)";
    public string CopiesSize { get; init; } = "{n} KB";
    public string CopiesDay { get; init; } = "The files say what this site says on {date}. Tomorrow they may differ, and so may their checksums.";
    public string CopiesCheckTitle { get; init; } = "Is it the right file?";
    public string CopiesCheck { get; init; } = "Let your computer work out the checksum of the file you saved, and compare it with the one above. Every character must be the same; spaces do not count. In the folder with the file, type:";
    public string CopiesWindows { get; init; } = "Windows (Command Prompt)";
    public string CopiesMac { get; init; } = "macOS (Terminal)";
    public string CopiesLinux { get; init; } = "Linux (terminal)";
    public string CopiesSums { get; init; } = "All checksums in one list, and a command that compares them for you (Linux):";
    public string CopiesPhone { get; init; } = "A phone needs an extra app for this. Do not install one just for this: compare the mark at the beginning of the page and of the text.";
    public string CopiesTrue { get; init; } = "A matching checksum shows that the file is the one this site gave out. It cannot show that you were on the real site: compare the checksum with someone who got it another way.";
    public string CopiesOpenTitle { get; init; } = "Opening and deleting it";
    public string CopiesOpen { get; init; } = "On a computer, double-click the file; on a phone, tap it in the list of downloads. The page opens in any browser, even with the network off. If it does not open, use the text. A packed file must be unpacked first.";

    // In the copy itself, and partly beside it.
    public string CopyKeep { get; init; } = "Keep this file only where that is safe.";
    public string CopyTrace { get; init; } = "A saved file is a trace. Anyone who looks through the phone, computer, messenger or memory stick it is on can open it and see what it is. If yours may be searched, do not save it.";
    public string CopyDelete { get; init; } = "To delete it, delete it where it is saved, usually in the downloads folder; then in the messenger or e-mail that brought it, in the bin, in the browser's list of downloads, in the list of recent files, and wherever your device makes copies by itself. Even then something may remain: a deleted file can sometimes be recovered. Do not wipe the whole device for this: an empty one can raise questions too.";
    public string CopyAboutTitle { get; init; } = "What this file is";
    public string CopyAbout { get; init; } = "{name}: {tagline}. The guide in one language ({language}), as of {date}; edition of {edition}. Contacts change. If it is safe to look, the newest version is at {address}";
    public string CopyMark { get; init; } = "Mark of the content: {mark}. The page and the text in one language have the same mark; where marks are equal, the words below are equal. This finds mistakes. It does not detect a forgery, because anyone can write any mark.";
    public string CopySum { get; init; } = "To find out whether this file was changed, compare its SHA-256 checksum with the list {sums} The list changes every day: it can match only on the day given above. Later, a different checksum does not mean that the file was changed. How to compare: {page}";
    public string CopyContents { get; init; } = "In this file";
    public string CopyHelp { get; init; } = "Who may help";
    public string CopyHelpCare { get; init; } = "We cannot vouch for any of them. Their addresses are given as text, so that nothing opens by accident. Check every address in a second way before you write.";
    public string CopyActionsCare { get; init; } = "If acting in the open may be dangerous where you are, do nothing here that shows your name or sends anything.";
    public string CopyActionsShow { get; init; } = "Below each action you can read what doing it shows about you.";
    public string CopyActionsShort { get; init; } = "What each action shows about you, and how to do it, is on its page. Read it there before you do it.";
    public string CopyActionsPages { get; init; } = "The address of each action's page is given below it; in place of “…/” write";
    public string CopyEmbassies { get; init; } = "The date (year, month, day) is that of the source we last checked. “Old” means: confirm it before you rely on it, preferably on the embassy's own site.";
    public string CopyOld { get; init; } = "old";
    public string CopyNotChecked { get; init; } = "not checked";
    public string CopyMoreOffices { get; init; } = "Postal addresses, sites, consulates and other offices:";
    public string CopyEmbassiesAtRisk { get; init; } = "Countries where acting in the open may be dangerous";
    public string CopyEmbassiesAtRiskText { get; init; } = "We do not ask anyone there to call or write. The list is here only for completeness.";
    public string CopyElsewhere { get; init; } = "Everything else, by address";
    public string CopySources { get; init; } = "Addresses that should be opened only with care are left out. They are listed, with a warning, at";

    // On the pages of a mirror, which are files.
    public string LiveOnly { get; init; } = "This page is a copy, so its buttons and forms do not work. They work on the live site:";
    public string LiveOnlyNowhere { get; init; } = "This page is a copy, so its buttons and forms do not work. They work only on the live site.";
    public string MirrorOf { get; init; } = "This is a copy of the site, made on {date}, number {n}. It does not change by itself.";
    public string MirrorLive { get; init; } = "The live site:";
}
