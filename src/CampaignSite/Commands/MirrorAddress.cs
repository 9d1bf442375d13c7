namespace CampaignSite.Commands;

/// <summary>The address of a mirror on a host, as an operator types it.</summary>
internal static class MirrorAddress
{
    /// <summary>Whether the text is meant as an address, and not as the name of a folder or file.</summary>
    public static bool IsMeant(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why an address cannot be asked; null where it can.</summary>
    public static string? Problem(string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var address) ? "is no address"
        : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0 ? "must be the plain address of a folder: no user, no “?” and no “#”"
        : address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !address.Host.EndsWith(".onion", StringComparison.Ordinal) ? "must begin with https: on the way from an http address anybody may change what is checked"
        : null;

    /// <summary>The folder's address, with its slash.</summary>
    public static Uri Parse(string text) => new(text.EndsWith('/') ? text : text + "/");
}
