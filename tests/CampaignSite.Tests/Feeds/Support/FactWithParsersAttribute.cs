namespace CampaignSite.Tests.Feeds.Support;

/// <summary>For tests that read our files with <see cref="IndependentParser"/>; skipped by name where those cannot be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithParsersAttribute : FactAttribute
{
    public FactWithParsersAttribute() => Skip = IndependentParser.Missing!;
}
