using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of what a visitor has done, what is next, and what is stored of it.</content>
public sealed partial record InterfaceWords
{
    public string MarkedNot { get; init; } = "You have no mark here.";
    public string MarkAgain { get; init; } = "Worth doing again";
    public string AgainFrom { get; init; } = "Worth doing again from {date}.";
    public string AgainSince { get; init; } = "Worth doing again since {date}.";
    public string MarkNotKept { get; init; } = "Your browser did not keep our cookie, so nothing was stored and nothing was counted. Allow cookies for this site, and press again. What you did matters even without a mark.";
    public string MarkOnceMore { get; init; } = "Your mark is not stored yet. Press once more.";
    public string MarkFailed { get; init; } = "There was no answer, so we cannot say whether this was stored. Press again when you are connected; it is never stored twice.";

    public string ProgressTitle { get; init; } = "Your list";
    public string ProgressFinished { get; init; } = "Finished: {n} of {all}";
    public string ProgressTried { get; init; } = "Tried without an answer: {n}.";
    public string ProgressAgain { get; init; } = "Worth doing again: {n}.";
    public string ProgressNext { get; init; } = "What to do next";
    public string NothingNew { get; init; } = "You have marked everything that can be done from anywhere. Your country's page may have more.";

    public string MarksChange { get; init; } = "Remove";
    public Plural MarksStored { get; init; } = Plural.English("{n} mark is stored for this browser.", "{n} marks are stored for this browser.");
    public string MarksOnlyCookie { get; init; } = "Only the cookie is left. No mark is stored for this browser.";
    public string MarksNoneExplained { get; init; } = "This browser has no cookie from this site. This page looks the same after “Forget everything”, which deletes the marks and the cookie.";
    public string MarksFile { get; init; } = "Save your marks as a file";
    public string MarksFileExplained { get; init; } = "The file stays on your device until you delete it there; “Forget everything” does not delete it.";
}
