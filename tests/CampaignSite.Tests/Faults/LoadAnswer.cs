namespace CampaignSite.Tests.Faults;

/// <summary>What came back on a <see cref="LoadConnection"/>.</summary>
/// <param name="Head">The status line and the headers.</param>
/// <param name="Body">As it came: with the lengths of its chunks, where it has any.</param>
/// <param name="Elapsed">From the wish to send until the last byte.</param>
internal sealed record LoadAnswer(int Status, string Head, string Body, TimeSpan Elapsed)
{
    public bool Closes => string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of this name; null where there is none.</summary>
    public string? Header(string name) => Head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
