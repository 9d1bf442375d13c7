namespace CampaignSite.Caching;

/// <summary>How much memory ready pages may take, and whether they are made before somebody asks.</summary>
internal sealed class PageCacheOptions
{
    public const string Section = "PageCache";

    /// <summary>Of the memory that a page takes beside its body: key, headers and their objects.</summary>
    public const int BytesBesideBody = 1024;

    /// <summary>When it is full, what was asked for least lately goes first. A campaign of 600 pages packed in two ways takes some 15.</summary>
    public int Megabytes { get; set; } = 48;

    /// <summary>Whether pages are made ready after a start and after each change, beside the visitors' requests; false leaves the processor to others.</summary>
    public bool Ahead { get; set; } = true;
}
