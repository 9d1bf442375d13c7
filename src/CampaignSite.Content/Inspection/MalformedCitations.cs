namespace CampaignSite.Content.Inspection;

/// <summary>Citations whose brackets are right and whose id is almost: what to write instead.</summary>
internal static class MalformedCitations
{
    /// <returns>Null where the id is sound, or where it cannot be told which was meant.</returns>
    public static string? Cure(string id, LoadContext context)
    {
        var parts = id.Split(',', ' ', '\n', '\u00A0', '|', '/').Select(part => LostCitations.Meant(part, context)).ToList();
        if (parts.OfType<string>().Count() > 1)
        {
            return $"separate several sources with “;”; write [{string.Join("; ", parts.OfType<string>().Select(part => "@" + part))}]";
        }

        if (LostCitations.Meant(id, context) is { } meant)
        {
            return meant == id ? null : $"“{id}” is garbled; write [@{meant}]";
        }

        return parts is [{ } first, _, ..] ? $"a citation is only the id of its source; write [@{first}], and what comes after it as words of the sentence" : null;
    }
}
