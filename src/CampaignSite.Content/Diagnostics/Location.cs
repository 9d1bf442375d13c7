namespace CampaignSite.Content.Diagnostics;

/// <summary>A place in a content file: path relative to the content folder with forward slashes, line and column counted from 1.</summary>
public readonly record struct Location(string Path, int Line, int Column) : IComparable<Location>
{
    /// <summary>The file as a whole.</summary>
    public static Location StartOf(string path) => new(path, 1, 1);

    public int CompareTo(Location other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => $"{Path}:{Line}:{Column}";
}
