namespace CampaignSite.Tests.Support;

/// <summary>How an administrator has set up a shared cache.</summary>
public enum CacheSetup
{
    /// <summary>Stores what requests with cookies are answered with too, and tells answers apart as RFC 9111, 4.1 says.</summary>
    ByVary,

    /// <summary>Takes one answer for everybody, whatever <c>Vary</c> says.</summary>
    IgnoringVary,

    /// <summary>The rules that the program comes with; only Varnish has such.</summary>
    BuiltIn,

    /// <summary>Only Varnish: cookies other than ours are thrown away, so that the requests of most browsers can be answered from memory.</summary>
    WithoutCookies,
}
