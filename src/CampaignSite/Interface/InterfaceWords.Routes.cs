namespace CampaignSite.Interface;

/// <content>Words of what is held at the end of a step, of what to do instead, and of petitions.</content>
public sealed partial record InterfaceWords
{
    // At the end of a step.
    public string ShowContact { get; init; } = "Show who to contact";
    public string RouteHeld { get; init; } = "What we have: {means}";
    public string RouteForm { get; init; } = "A page that finds your representative";
    public string RouteNoAddress { get; init; } = "We have no e-mail or postal address that we are sure of. The office’s own site says how to write to it.";
    public string RouteOnlyThis { get; init; } = "What is written here is all we have for this office. Use it to ask for the rest.";
    public string RouteNothing { get; init; } = "We have no contact for this step ({country}, {audience}).";
    public string RouteInstead { get; init; } = "What you can do instead";
    public string RouteNotHere { get; init; } = "This is not for the country you chose: {country}.";
    public string NotOfferedAtRisk { get; init; } = "We do not offer this where acting in the open is dangerous. What can be done without showing a name or sending anything:";

    // From every other country.
    public string Elsewhere { get; init; } = "What you can do from any country";
    public string ElsewhereSummary { get; init; } = "For countries where we have no address, and for people who would rather not say where they are.";
    public string ElsewhereLink { get; init; } = "My country is not here, or I would rather not say";
    public string ElsewhereHere { get; init; } = "We have no address of an embassy, a parliament or a ministry here. All of this can be done without one.";
    public string ElsewhereLetters { get; init; } = "If you know who to write to";
    public string ElsewhereLettersText { get; init; } = "You may know the addresses of your own parliament and ministries. The letters are ready to copy:";
    public string ElsewhereTell { get; init; } = "Tell us about a missing address";

    // Petitions.
    public string Petitions { get; init; } = "Petitions";
    public string PetitionsSummary { get; init; } = "Which petitions can be signed, which may be open, what became of the closed ones, and what to do instead.";
    public string PetitionsOpen { get; init; } = "Can be signed";
    public string PetitionsNoneOpen { get; init; } = "None: as of {date} we know of no petition on this that is certainly open.";
    public string PetitionsClosed { get; init; } = "Closed, and what became of them";
    public string PetitionsInstead { get; init; } = "What to do instead";
    public string PetitionsInsteadText { get; init; } = "A petition is handed over once. With these steps you speak to an office in your own name, and you can ask again until you get an answer.";
}
