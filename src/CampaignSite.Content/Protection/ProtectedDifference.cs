namespace CampaignSite.Content.Protection;

/// <summary>A value on which the content and the protected list do not agree.</summary>
/// <param name="Key">By section and names.</param>
/// <param name="Listed">What the list says; null where it does not have the value.</param>
/// <param name="Found">What the content says; null where it has none.</param>
/// <param name="Effect">What follows from it.</param>
/// <param name="Diagnostic">What an editor is told.</param>
internal sealed record ProtectedDifference(string Key, ProtectedValue? Listed, ProtectedValue? Found, ProtectedEffect Effect, Diagnostic Diagnostic)
{
    private readonly string[] _names = Key.Split('/');

    public string Section => _names[0];

    /// <summary>The first name after the section; empty where there is none.</summary>
    public string Name => _names is [_, var name, ..] ? name : "";

    /// <summary>The second name; empty where there is none.</summary>
    public string Part => _names is [_, _, var part, ..] ? part : "";
}
