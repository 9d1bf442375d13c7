namespace CampaignSite.Content.Diagnostics;

/// <summary>A place in a content file: path relative to the content folder with forward slashes, line and column counted from 1.</summary>
public readonly record struct Location(string Path, int Line, int Column) : IComparable<Location>
{
    /// <summary>The file as a whole.</summary>
    public static Location StartOf(string path) => new(path, 1, 1);

    public int CompareTo(Location other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{Path}:{Line}:{Column}";

    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;
}
