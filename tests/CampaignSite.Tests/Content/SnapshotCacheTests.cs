using CampaignSite.Content;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content;

public sealed class SnapshotCacheTests
{
    private readonly SnapshotCache<object> _cache = new();
    private readonly Campaign _campaign = Saltmarsh.Campaign();

    [Fact]
    public void A_value_is_made_once_for_a_campaign_and_a_key()
    {
        var made = 0;
        object Make(Campaign campaign) => (campaign, ++made);

        var whole = _cache.GetOrAdd(_campaign, Make);
        var english = _cache.GetOrAdd(_campaign, "en", Make);

        Assert.Same(whole, _cache.GetOrAdd(_campaign, Make));
        Assert.Same(english, _cache.GetOrAdd(_campaign, "en", Make));
        Assert.NotSame(whole, english);
        Assert.NotSame(english, _cache.GetOrAdd(_campaign, "ar", Make));
        Assert.Equal(3, made);
    }

    [Fact]
    public void A_changed_copy_of_a_campaign_has_values_of_its_own()
    {
        var copy = _campaign with { Letters = [] };

        Assert.Same(_campaign, _cache.GetOrAdd(_campaign, campaign => campaign));
        Assert.Same(copy, _cache.GetOrAdd(copy, campaign => campaign));
    }

    [Fact]
    public void What_could_not_be_made_is_tried_again()
    {
        Assert.Throws<InvalidOperationException>(() => _cache.GetOrAdd(_campaign, _ => throw new InvalidOperationException()));

        Assert.Equal("made", _cache.GetOrAdd(_campaign, _ => "made"));
    }
}
