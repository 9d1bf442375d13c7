using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CampaignSite.Caching;

/// <summary>The keys of the query that a page takes, as its own handlers declare them.</summary>
internal static class QueryKeys
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Known = new(StringComparer.Ordinal);

    /// <summary>Whether the request holds a key that its page reads.</summary>
    public static bool IsRead(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue || context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page)
        {
            return false;
        }

        var keys = Known.GetOrAdd(page.Id, static (_, page) => KeysOf(page), page);
        return context.Request.Query.Keys.Any(keys.Contains);
    }

    private static FrozenSet<string> KeysOf(CompiledPageActionDescriptor page) => page.HandlerMethods
        .SelectMany(handler => handler.Parameters)
        .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
        .Select(parameter => parameter.BindingInfo!.BinderModelName ?? parameter.Name)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
