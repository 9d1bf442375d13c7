namespace CampaignSite.Marks;

/// <summary>A press of a button: what a visitor says of an action.</summary>
/// <param name="Outcome">Null takes back what was said.</param>
/// <param name="Remember">Keep the cookie when the browser closes.</param>
/// <param name="IsSecondTry">Our cookie was sent with the answer to the first press.</param>
public sealed record SetMark(string Action, MarkOutcome? Outcome, bool Remember, bool IsSecondTry);
