using System.Diagnostics;
using System.Reflection;

namespace CampaignSite.Logging;

/// <summary>What a log in production may hold of an exception: its type and where it came from. Never a message, which may quote what a visitor typed.</summary>
internal static class ExceptionSummary
{
    /// <summary>The method that threw, in any library; below that only methods of the site help.</summary>
    private const int NearestFrames = 3;

    private const int MaxFrames = 16;

    /// <summary>The exception and those it was caused by: <c>StorageException in Store.Open:41 &lt; Startup.Run:12, caused by IOException in …</c></summary>
    public static string From(Exception exception)
    {
        var parts = new List<string>();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            parts.Add($"{current.GetType().Name} in {Frames(current)}");
        }

        return string.Join(", caused by ", parts);
    }

    private static string Frames(Exception exception)
    {
        // Line numbers without the paths of files: those would be the machine's that built the site.
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Select(frame => (Method: frame.GetMethod(), Line: frame.GetFileLineNumber()))
            .Where((frame, index) => index < NearestFrames || IsOwn(frame.Method))
            .Take(MaxFrames)
            .Select(frame => frame.Line > 0 ? $"{Name(frame.Method)}:{frame.Line}" : Name(frame.Method));
        return string.Join(" < ", frames) is { Length: > 0 } text ? text : "?";
    }

    private static bool IsOwn(MethodBase? method) =>
        method?.DeclaringType?.Assembly.GetName().Name?.StartsWith(nameof(CampaignSite), StringComparison.Ordinal) == true;

    private static string Name(MethodBase? method)
    {
        if (method?.DeclaringType is not { } type)
        {
            return method?.Name ?? "?";
        }

        // An asynchronous method runs as “MoveNext” of a nested type “<Method>d__1”.
        return method.Name == "MoveNext" && type.DeclaringType is { } outer && type.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end
            ? $"{outer.Name}.{type.Name[1..end]}"
            : $"{type.Name}.{method.Name}";
    }
}
