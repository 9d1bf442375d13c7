using System.Globalization;

namespace CampaignSite.Content.Sources;

/// <summary>Reads <c>publishers.yml</c>: who has been judged, when, and which labels were found.</summary>
internal static class PublisherReader
{
    public const string Path = "publishers.yml";

    /// <summary>Judged: no label was found.</summary>
    public const string NoLabel = "none";

    private static readonly string[] Grounds = ["since", "source", "list-copy", "further"];

    public static ImmutableArray<Publisher> Read(YamlNode? root, LoadContext context)
    {
        var publishers = ImmutableArray.CreateBuilder<Publisher>();
        var names = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        var hosts = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var frontMatter in SourceReader.ListOf(root, Path, "a publisher", context))
        {
            var publisher = new Publisher
            {
                Name = frontMatter.RequiredText("name"),
                Also = frontMatter.Texts("also"),
                Hosts = Hosts(frontMatter, hosts),
                Labels = Labels(frontMatter),
                Judged = Judged(frontMatter),
                Note = frontMatter.Localized("note"),
            };
            foreach (var name in publisher.Names.Where(name => name.Length > 0 && !names.TryAdd(name, frontMatter.At)))
            {
                context.Bag.Error(frontMatter.At, DiagnosticCode.DuplicateSlug, $"“{name}” is already used at {names[name]}; keep one");
            }

            context.Deferred.JudgedAt[publisher] = frontMatter.PlaceOf("judged");
            publishers.Add(publisher);
            frontMatter.ReportUnknownKeys();
        }

        return publishers.ToImmutable();
    }

    private static ImmutableArray<string> Hosts(FrontMatterReader frontMatter, Dictionary<string, Location> known)
    {
        var hosts = ImmutableArray.CreateBuilder<string>();
        foreach (var (at, host) in HostReader.Read(frontMatter))
        {
            if (known.TryAdd(host, at.At))
            {
                hosts.Add(host);
            }
            else
            {
                frontMatter.Context.Bag.Error(at.At, DiagnosticCode.DuplicateSlug, $"“{host}” is already used at {known[host]}; keep one");
            }
        }

        return hosts.ToImmutable();
    }

    private static DateOnly Judged(FrontMatterReader frontMatter)
    {
        var judged = frontMatter.RequiredDate("judged");
        if (judged > frontMatter.Context.Today)
        {
            frontMatter.Error("judged", DiagnosticCode.BadDate, "a judgement cannot be in the future; write the day it was made");
        }

        return judged;
    }

    private static ImmutableArray<PublisherLabel> Labels(FrontMatterReader frontMatter)
    {
        frontMatter.Require("label");
        var labels = ImmutableArray.CreateBuilder<PublisherLabel>();
        if (frontMatter.Text("label") == NoLabel)
        {
            foreach (var key in Grounds.Where(frontMatter.Has))
            {
                frontMatter.Error(key, DiagnosticCode.BadValue, $"“{key}” belongs to a label, but this publisher has “{NoLabel}”; name the label, or remove the line");
            }

            return [];
        }

        foreach (var one in frontMatter.Maps("further", "a further label").Prepend(frontMatter))
        {
            if (Label(one) is { } label)
            {
                labels.Add(label);
            }

            if (!ReferenceEquals(one, frontMatter))
            {
                one.ReportUnknownKeys();
            }
        }

        return [.. labels.OrderByDescending(one => one.Label.IsUnlinked).ThenBy(one => one.Label.Rank)];
    }

    private static PublisherLabel? Label(FrontMatterReader frontMatter)
    {
        var (label, since) = (frontMatter.Label(), frontMatter.PartialDate("since"));
        var (source, copy) = (frontMatter.Scalar("source"), frontMatter.PartialDate("list-copy"));
        if (label is null)
        {
            frontMatter.Require("label");
            return null;
        }

        if (label.ListCopy is not null && since is null && !frontMatter.Has("since"))
        {
            frontMatter.Missing("since");
        }

        if (label.ListCopy is not null && source is null && copy is null)
        {
            frontMatter.Context.Bag.Error(frontMatter.At, DiagnosticCode.MissingKey,
                $"the label “{label.Id}” follows a list; add “source: …” with the press page in sources.yml that says so, or, if none is known, “list-copy: {frontMatter.Context.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture)}” with the month of the copy you read");
        }

        if (copy is not null && (source is not null || label.ListCopy is null))
        {
            frontMatter.Error("list-copy", DiagnosticCode.BadValue, source is not null
                ? "if a press page is the source, no copy of a list is named; keep only “source”"
                : $"the label “{label.Id}” follows no list; remove the line, or give the label its “list-copy” sentence in campaign.yml");
        }

        if (source is not null)
        {
            frontMatter.Context.Deferred.BasisSources.Add(source);
        }

        return new PublisherLabel(label, since, Slug.TryParse(source?.Value, out var id) ? id : null, copy);
    }
}
