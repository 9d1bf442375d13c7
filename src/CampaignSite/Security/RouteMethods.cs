namespace CampaignSite.Security;

/// <summary>Lists of methods, so that HEAD is never forgotten beside GET.</summary>
internal static class RouteMethods
{
    /// <summary>For every address that is read: <c>MapGet</c> alone would answer HEAD with 405.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];
}
