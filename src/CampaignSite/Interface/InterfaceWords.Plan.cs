using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of the five-minute plan.</content>
public sealed partial record InterfaceWords
{
    public string Plan { get; init; } = "The five-minute plan";
    public string PlanSummary { get; init; } = "Say how much time you have, and get a list of what you can do in it, in order.";
    public string FiveMinutes { get; init; } = "I have five minutes";
    public string FiveMinutesHere { get; init; } = "I have five minutes: make a plan from here";

    // The form.
    public string PlanMinutes { get; init; } = "Minutes you have";
    public string PlanMinutesHint { get; init; } = "A whole number from 1 to 240.";
    public string PlanAnyCountry { get; init; } = "Prefer not to say";
    public string PlanWithout { get; init; } = "Leave out what needs:";
    public string PlanMake { get; init; } = "Make the plan";
    public string PlanNotStored { get; init; } = "Nothing is stored here. Your choices are in the address of the plan, so your browser's history shows them.";
    public string PlanMinutesWrong { get; init; } = "Write one whole number from 1 to 240, such as 5.";
    public string PlanCountryWrong { get; init; } = "Choose one country from this list, or leave it at “Prefer not to say”.";
    public string PlanWithoutWrong { get; init; } = "Something here was not understood. Tick what the plan should leave out.";

    // The plan.
    public Plural PlanFor { get; init; } = Plural.English("A plan for {n} minute", "A plan for {n} minutes");
    public string YourPlan { get; init; } = "Your plan";
    public Plural PlanTakes { get; init; } = Plural.English("It takes {n} minute.", "It takes {n} minutes.");
    public Plural PlanSoFar { get; init; } = Plural.English("{n} minute so far", "{n} minutes so far");
    public string PlanRule { get; init; } = "What closes soonest comes first. Next come actions that reach an office, starting with those for which we have a number or address, then those that reach other people, then those for yourself. There is one action of each kind (letter, call and so on) before a second, for as long as the minutes last.";
    public string PlanRuleAtRisk { get; init; } = "Only actions that show no name and send nothing are listed, your safety first.";
    public string ReachesOffice { get; init; } = "Reaches an office";
    public string ReachesOthers { get; init; } = "Reaches other people";
    public string ReachesSelf { get; init; } = "For yourself";
    public string ForSafety { get; init; } = "For your safety";
    public string PlanOffices { get; init; } = "Addresses and numbers: {country}";
    public string PlanDoneLeftOut { get; init; } = "What you marked as done is left out.";
    public string ChangePlan { get; init; } = "Change the plan";

    // Where nothing is left.
    public string PlanEmpty { get; init; } = "With these choices nothing is left. The smallest changes that would help:";
    public Plural PlanWithMinutes { get; init; } = Plural.English("take {n} minute", "take {n} minutes");
    public string PlanAllowing { get; init; } = "do not leave out: {needs}";
    public string PlanNothing { get; init; } = "No actions are open to you here at present.";
    public string PlanAllDone { get; init; } = "You have done everything that is open here at present. Thank you.";
}
