namespace CampaignSite.Forms;

/// <summary>Says that a page shows a form again, with what was typed, when it was refused before the page could read it: see <see cref="RejectedFormFeature"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RedisplayOnErrorAttribute : Attribute;
