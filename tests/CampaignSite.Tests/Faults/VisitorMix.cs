namespace CampaignSite.Tests.Faults;

/// <summary>What visitors do, as shares of their requests.</summary>
internal sealed record VisitorMix(int Mark = 0, int Undo = 0, int Forget = 0, int Suggest = 0, int Read = 0)
{
    /// <summary>Half of it reading, a little of everything else.</summary>
    public static VisitorMix Mixed { get; } = new(Mark: 30, Undo: 8, Forget: 6, Suggest: 1, Read: 55);

    /// <summary>Nearly all of it writing.</summary>
    public static VisitorMix Writing { get; } = new(Mark: 80, Undo: 10, Suggest: 2, Read: 8);

    /// <summary>Many short lives: a few marks, and all forgotten, beside those who read them.</summary>
    public static VisitorMix Forgetting { get; } = new(Mark: 60, Undo: 5, Forget: 20, Read: 15);

    public VisitorDeed Choose(Random chance)
    {
        (VisitorDeed Deed, int Share)[] shares = [(VisitorDeed.Mark, Mark), (VisitorDeed.Undo, Undo), (VisitorDeed.Forget, Forget), (VisitorDeed.Suggest, Suggest), (VisitorDeed.Read, Read)];
        var left = chance.Next(shares.Sum(one => one.Share));
        return shares.First(one => (left -= one.Share) < 0).Deed;
    }
}
