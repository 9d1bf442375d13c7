using CampaignSite.Content;

namespace CampaignSite.Live;

/// <summary>The campaign on the air: one reference, replaced whole, so that nobody can see half of two.</summary>
internal sealed class LiveCampaign
{
    private volatile Campaign? _current;
    private volatile string _state = "missing";

    /// <exception cref="InvalidOperationException">Nothing was loaded yet: the reloader loads before the server listens.</exception>
    public Campaign Current => _current ?? throw new InvalidOperationException("No campaign is loaded.");

    /// <summary>One word for <c>/health/ready</c>: <c>good</c>, <c>held</c> (less safe changes wait for a second look), <c>stale</c> (an edit has errors) or <c>copy</c> (started from the last good copy).</summary>
    public string State => _state;

    public void Replace(Campaign campaign, string state)
    {
        _current = campaign;
        _state = state;
    }

    /// <summary>The folder has errors: what is on the air stays, and readiness says so.</summary>
    public void MarkStale()
    {
        if (_state is "good" or "held")
        {
            _state = "stale";
        }
    }

    /// <summary>The folder again holds exactly what is on the air.</summary>
    public void Restore(string state) => _state = state;
}
