namespace CampaignSite.Interface;

/// <content>Words of writing a letter, sending it, and calling instead.</content>
public sealed partial record InterfaceWords
{
    // The list, and the head of a letter.
    public string LetterFor { get; init; } = "To";
    public string LetterSeen { get; init; } = "The people you write to see the name and address you give, and may keep them.";
    public string LetterSeenHere { get; init; } = "This site sees neither your name, nor your address, nor your letter.";
    public string LetterOtherLanguages { get; init; } = "The same letter in";

    // Choosing.
    public string LetterOwnForm { get; init; } = "We have no address for this letter. Use the contact form or the address on their own site.";
    public string LetterFindFirst { get; init; } = "First find the person who represents you. Then send the letter to the address on that person’s page.";
    public string LetterChooseOffice { get; init; } = "Write this letter to";
    public string LetterStepPoints { get; init; } = "Choose points";
    public string LetterPointIn { get; init; } = "This point is in the letter now.";
    public string LetterPointOut { get; init; } = "This point is no longer in the letter.";
    public string LetterNoPoint { get; init; } = "Choose at least one point: without one the letter is only a question.";
    public string LetterChooseTwo { get; init; } = "Two or three are enough. We start with the first and another one at random, so that not every letter is the same.";
    public string LetterCountryFirst { get; init; } = "Choose the country first: if you choose another one, this page loads again and what you wrote here is lost.";
    public string LetterOwn { get; init; } = "A sentence of your own";
    public string LetterOwnWhy { get; init; } = "You can send the letter as it is. But offices often count identical letters as one; a sentence of your own, such as why this matters to you, sets yours apart. Do not name anyone whom it could harm.";
    public string LetterOwnStays { get; init; } = "What you write here stays on this device. It is not sent to us or stored: it is gone when you leave this page.";

    // The letter itself, in its own language.
    public string LetterSender { get; init; } = "Sender, date";
    public string LetterSign { get; init; } = "Name and town: ____________________";

    // Sending it.
    public string LetterSend { get; init; } = "Send it";
    public string LetterSignFirst { get; init; } = "Put your name and town at the end before you send it.";
    public string LetterChooseFirst { get; init; } = "Choose your country above first, so that the letter is addressed.";
    public string LetterNoMailbox { get; init; } = "We have no e-mail address for this office. Take it from the office’s own site, print the letter, or call.";
    public string LetterByMail { get; init; } = "Open in your mail program";
    public string LetterByGmail { get; init; } = "Open in Gmail";
    public string LetterByOutlook { get; init; } = "Open in Outlook.com";
    public string LetterByOutlookAtWork { get; init; } = "Open in Outlook at work or school";
    public string LetterWithoutText { get; init; } = "(without the text)";
    public string LetterTooLong { get; init; } = "The letter is too long for a link: its end might be lost. Copy the letter first, then open an empty message and paste it.";
    public string LetterWebMailSees { get; init; } = "With Gmail and Outlook, Google or Microsoft sees the letter as soon as it opens, and your browser’s history keeps it. You also leave this page.";
    public string LetterPrint { get; init; } = "Print as a letter";
    public string LetterMark { get; init; } = "Sent it? Mark it as done on the page of this action:";

    // Calling instead. The spoken text is in the letter's language.
    public string LetterCall { get; init; } = "Call instead";
    public string LetterCallExplained { get; init; } = "Read this aloud, or say it in your own words. Two minutes are enough.";
    public string LetterCallNumber { get; init; } = "Number";
    public string LetterCallNoNumber { get; init; } = "We have no number that we are sure of. Take it from the office’s own site.";
    public string LetterCallChoose { get; init; } = "Choose your country above to see the number.";
    public string LetterCallHello { get; init; } = "Hello.";
    public string LetterCallConstituent { get; init; } = "I live in the area you represent.";
    public string LetterCallResident { get; init; } = "I live in this country.";
    public string LetterCallResidentIn { get; init; } = "I live in this country: {country}.";
    public string LetterCallThanks { get; init; } = "Thank you for your time. Goodbye.";
    public string LetterCallNobody { get; init; } = "If no one answers";
    public string LetterCallMachine { get; init; } = "If a machine answers, say this (leave a number only if you want to be called back):";
    public string LetterCallMessage { get; init; } = "Hello. I am calling with a question. {ask} Thank you.";
    public string LetterCallAgain { get; init; } = "If there is no machine, hang up and call again tomorrow, in office hours.";
    public string LetterCallTried { get; init; } = "Mark it as tried on the page of this action:";
    public string LetterCallName { get; init; } = "If they ask for your name";
    public string LetterCallNameConstituent { get; init; } = "An office may want to know that you live in its area. A town or a postcode is enough; you do not have to give more.";
    public string LetterCallNameResident { get; init; } = "You do not have to give it. Say, for example:";
    public string LetterCallNoName { get; init; } = "I would rather not give my name. I live here and would like an answer.";
}
