using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of actions and marks.</content>
public sealed partial record InterfaceWords
{
    public string Actions { get; init; } = "Act";
    public string ActionsSummary { get; init; } = "Everything you can do, with how long it takes and what it shows about you.";
    public string MayBeOpen { get; init; } = "May be open";
    public string MayBeOpenExplained { get; init; } = "We could not confirm these recently. Check the page itself before you rely on it.";
    public string OpensOn { get; init; } = "Opens on {date}.";
    public string ClosesOn { get; init; } = "Last day: {date}, until that day ends everywhere on Earth (UTC−12).";
    public string ComingActions { get; init; } = "Not yet open";
    public string ForCountries { get; init; } = "For";
    public Plural CountryCount { get; init; } = Plural.English("{n} country", "{n} countries");
    public string AnyCountry { get; init; } = "any country";
    public string Needs { get; init; } = "Needs";
    public string NeedsNothing { get; init; } = "nothing but time";
    public string KindLabel { get; init; } = "Kind";
    public string TimeLabel { get; init; } = "Time";
    public string AudienceLabel { get; init; } = "Addressed to";
    public string ExposureTitle { get; init; } = "What it shows about you";
    public string ExposureName { get; init; } = "Your name";
    public string ExposurePublic { get; init; } = "In public";
    public string ExposureGovernment { get; init; } = "Governments";
    public string ExposureDevice { get; init; } = "Your device";
    public string Steps { get; init; } = "How to do it";
    public string WhatBecame { get; init; } = "What became of it";
    public string ActHere { get; init; } = "Go to the site where you do this";
    public string ReadHere { get; init; } = "Read: {title}";
    public string WriteHere { get; init; } = "Write the letter here";
    public string CallScript { get; init; } = "What to say on the phone";
    public string LinkNotOffered { get; init; } = "We do not link to this.";
    public Plural RepeatEvery { get; init; } = Plural.English("Worth doing again after {n} day.", "Worth doing again after {n} days.");
    public string OverTitle { get; init; } = "This is over";
    public string UnsafeTitle { get; init; } = "Do not use this";
    public string UnknownTitle { get; init; } = "Not confirmed";

    // Marks.
    public string MarkTitle { get; init; } = "Have you done it?";
    public string MarkDone { get; init; } = "Done";
    public string MarkTried { get; init; } = "Tried, no answer";
    public string MarkLater { get; init; } = "Later";
    public string MarkUndo { get; init; } = "Undo";
    public string MarkRemember { get; init; } = "Remember on this device for 90 days, not only until the browser closes";
    public string MarkExplained { get; init; } = "Pressing a button sets one cookie. We store a random number, the action and the day; nothing about you.";
    public string MarkAtRisk { get; init; } = "Do not press these buttons on a phone that others may search.";
    public string MarksLink { get; init; } = "See or delete what is stored";
    public string MarkedDone { get; init; } = "You marked this as done on {date}.";
    public string MarkedTried { get; init; } = "You marked this as tried on {date}.";
    public string MarkedLater { get; init; } = "On {date} you saved this for later.";
    public string MarksUnavailable { get; init; } = "Marks are not available right now. Everything else works.";
    public string MarksNeedHttps { get; init; } = "Marks need an encrypted connection. Nothing is stored here.";
    public string MarkNotOffered { get; init; } = "This action is no longer here, so nothing was marked.";
    public string MarkUnknownOutcome { get; init; } = "Choose done, tried, later or undo. Nothing was stored.";
    public string DoneByMany { get; init; } = "Marked as done at least {n} times.";
    public Plural Progress { get; init; } = Plural.English("You have done {n} action.", "You have done {n} actions.");
    public Plural ProgressLater { get; init; } = Plural.English("{n} is saved for later.", "{n} are saved for later.");

    // The page of marks.
    public string Marks { get; init; } = "What is stored about this browser";
    public string MarksSummary { get; init; } = "All of it, and a button that deletes it.";
    public string MarksNone { get; init; } = "Nothing is stored about this browser.";
    public string MarksAction { get; init; } = "Action";
    public string MarksOutcome { get; init; } = "Outcome";
    public string MarksDay { get; init; } = "Day";
    public string MarksIdExplained { get; init; } = "With your marks we keep a fingerprint (SHA-256) of your cookie's random number, so that they can be found again for your browser. It cannot be turned back into the cookie.";
    public string Forget { get; init; } = "Forget everything";
    public string ForgetExplained { get; init; } = "Deletes your marks and the cookie at once. It does not clear your browser's history. The “Leave this site” link does not delete your marks.";
    public string ForgottenWithinADay { get; init; } = "This site keeps marks and suggestions in a database server (PostgreSQL). So what this page says of the database file reads differently here: “Forget” deletes at once, and in the files of that server what was deleted may stay for up to a day. For as long its log also holds the moment at which a mark was stored.";
    public string RequestsAreCounted { get; init; } = "This site counts how often its pages are read, all visitors together: each kind of page by the hour, rounded down to ten, and below ten no figure. Not counted are the pages for readers at risk, marks, suggestions, the search, and visits over the onion address. The figures hold no internet address, no browser and no visit, and they go to a program on the same server, which keeps them.";
    public string ForgetFailed { get; init; } = "This could not be deleted just now. Your cookie is kept so that you can try again in a few minutes. Closing the browser usually deletes it too, unless you asked to be remembered.";
    public string RetiredAction { get; init; } = "an action that is no longer here";
}
