using System.Runtime.InteropServices;

namespace CampaignSite.Storage;

/// <summary>An answer of the store, or the fact that there is none now; not an exception, because it is a normal day for a page.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoreResult<T>(bool IsAvailable, T Value)
{
    public static StoreResult<T> Unavailable => default;

    public static StoreResult<T> From(T value) => new(true, value);
}
