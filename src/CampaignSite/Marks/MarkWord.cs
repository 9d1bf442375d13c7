namespace CampaignSite.Marks;

/// <summary>The words of the form field <c>outcome</c>, and the one of <c>from</c>; exact, because a browser sends what our form says and anything else is not our form.</summary>
public static class MarkWord
{
    public const string None = "none";

    /// <summary>In the form field <c>from</c>: leads back to the table of marks.</summary>
    public const string FromTable = "marks";

    /// <summary>Reads a word; <c>none</c> is true with no outcome, an unknown word is false.</summary>
    public static bool TryParse(string? word, out MarkOutcome? outcome)
    {
        outcome = Enum.GetValues<MarkOutcome>().Select(one => (MarkOutcome?)one).FirstOrDefault(one => For(one!.Value) == word);
        return outcome is not null || word == None;
    }

    public static string For(MarkOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
