namespace CampaignSite;

/// <summary>A setting that stops the start; the message names its full key and what to write instead.</summary>
internal sealed class SettingException : Exception
{
    public SettingException(string key, string problem)
        : base($"{key} {problem}")
    {
        Key = key;
    }

    public string Key { get; }
}
