using System.Runtime.InteropServices;

namespace CampaignSite.Marks;

/// <summary>What a request carried: a good cookie, none, or something malformed that the next POST should expire and every GET ignores.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VisitorCookieResult(VisitorCookie? Cookie, bool MustExpire);
