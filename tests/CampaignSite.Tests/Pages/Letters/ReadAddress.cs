namespace CampaignSite.Tests.Pages.Letters;

/// <summary>What a mail program or a page of mail reads from an address, written from RFC 6068 and RFC 3986 and not from the code that makes it.</summary>
internal sealed record ReadAddress(string To, string? Subject, string? Body)
{
    public static ReadAddress Of(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var fields = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        var to = path.StartsWith("mailto:", StringComparison.Ordinal) ? Uri.UnescapeDataString(path["mailto:".Length..]) : fields["to"];
        return new ReadAddress(to, fields.GetValueOrDefault("subject") ?? fields.GetValueOrDefault("su"), fields.GetValueOrDefault("body"));
    }
}
