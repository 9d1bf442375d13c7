using CampaignSite.Content;

namespace CampaignSite.Reloading;

/// <summary>The current campaign: one reference, replaced whole, so that no request can see half of two.</summary>
internal sealed class CampaignProvider
{
    private volatile Campaign? _current;
    private volatile ContentState _state;

    /// <exception cref="InvalidOperationException">Nothing was loaded yet: the reloader loads before the server listens.</exception>
    public Campaign Current => _current ?? throw new InvalidOperationException("No campaign is loaded.");

    public ContentState State => _state;

    public void Replace(Campaign campaign, ContentState state)
    {
        _current = campaign;
        _state = state;
    }

    /// <summary>The folder has errors: the current version stays, and readiness says so.</summary>
    public void MarkStale()
    {
        if (_state is ContentState.Good or ContentState.Held)
        {
            _state = ContentState.Stale;
        }
    }

    /// <summary>The folder again holds exactly the current version.</summary>
    public void Restore(ContentState state) => _state = state;
}
