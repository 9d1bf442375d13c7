namespace CampaignSite.Interface;

/// <content>Words of suggestions: the form, its answers, the links that lead to it.</content>
public sealed partial record InterfaceWords
{
    public string SomethingWrong { get; init; } = "Something wrong here? Tell us";
    public string TellWhatFails { get; init; } = "Tell us what does not work";
    public string DidNotWork { get; init; } = "Did not work?";
    public string ContactDidNotWork { get; init; } = "This did not work: {contact} — What happened (no answer, wrong office, or out of service)?";

    public string Suggest { get; init; } = "Suggest a correction";
    public string SuggestSummary { get; init; } = "Tell the volunteers what is wrong or missing. No name, no address, no account.";
    public string SuggestKeeps { get; init; } = "We store what you write here, and the day. Nothing in it says who you are. But your provider or the network you use can see that you visit this site, and that you sent something.";
    public string SuggestContact { get; init; } = "About this contact: {contact}. We store which one it is, with your words and the day.";
    public string SuggestWarning { get; init; } = "Do not write anything that could identify a private person or help to find them, whether you or anyone else: no names, no telephone or card numbers of private persons, no places, no pictures. The number or address of an office is fine.";
    public string SuggestText { get; init; } = "What is wrong or missing?";
    public string SuggestTextHelp { get; init; } = "At most {n} characters.";
    public string SuggestLink { get; init; } = "A link that shows it, if you have one";
    public string SuggestPage { get; init; } = "The page it is about, if any";
    public string SuggestTrap { get; init; } = "Leave this empty";
    public string SuggestSend { get; init; } = "Send to the volunteers";

    // What went wrong, and what to do.
    public string SuggestNotSent { get; init; } = "Nothing is stored yet. What you typed is still here.";
    public string SuggestStillHere { get; init; } = "What you typed is still here: copy it, so that it is not lost.";
    public string SuggestEmpty { get; init; } = "Write a few words.";
    public string SuggestUnshowable { get; init; } = "Characters that cannot be shown were removed. Check what is left, and send it again.";
    public string SuggestTooLong { get; init; } = "Too long: {n} characters; the limit is {most}. Shorten it, or send it in two parts.";
    public string SuggestTooLarge { get; init; } = "This is larger than one suggestion can be. Shorten it, or send it in two parts.";
    public string SuggestTooMany { get; init; } = "Too many suggestions came at once, from your connection, which many people may share, or from everyone together.";
    public string SuggestFull { get; init; } = "More suggestions are waiting than the volunteers can read.";
    public string SuggestUnavailable { get; init; } = "It cannot be stored just now.";
    public string SuggestWait { get; init; } = "Copy your text, so that it is not lost, and send it again later. Time to wait: {minutes}.";
    public string SuggestTomorrow { get; init; } = "Copy your text, so that it is not lost, and send it again tomorrow.";

    // Afterwards.
    public string SuggestThanks { get; init; } = "Thank you";
    public string SuggestStored { get; init; } = "If you came here by sending the form, your suggestion is stored.";
    public string SuggestNext { get; init; } = "Volunteers read what arrives and check it against a source. If it is confirmed, the page changes; this can take days or weeks.";
    public string SuggestNoAnswer { get; init; } = "We cannot answer you, because we did not ask who you are.";
    public string SuggestKept { get; init; } = "We keep what you wrote, and the day. It is deleted 30 days after an editor’s decision, after 180 days without one, and after 7 days if it looks like spam. Nothing we keep with it says who sent it.";
}
