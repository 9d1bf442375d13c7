using System.Collections.Immutable;

namespace CampaignSite.StaticExport;

/// <summary>A copy on a host, fetched by its own list of sums: a host gives no list of what else it has.</summary>
internal sealed class HostReader : IExportReader
{
    // The first line of every signature of ssh-keygen; some hosts send a page for any address.
    private static readonly byte[] SignatureStart = "-----BEGIN SSH SIGNATURE-----"u8.ToArray();

    private readonly Dictionary<string, ExportedResponse> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<Uri, (string Name, Uri ShownAt, string? Problem)> _answers = [];
    private readonly List<(string Name, string What)> _irregularities = [];

    private HostReader(Uri root) => Root = root;

    /// <summary>The folder's address, with its slash.</summary>
    public Uri Root { get; }

    /// <summary>What the list says: 64 hex digits by name.</summary>
    public ImmutableSortedDictionary<string, string> Sums { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<(string Name, string What)> Irregularities => _irregularities;

    /// <summary>Fetches the list, its signature and every file of the list.</summary>
    /// <param name="signatureName">The file beside the list that is looked for.</param>
    /// <param name="root">The folder's address, with its slash.</param>
    /// <exception cref="ExportException">There is no list, or the host cannot be asked to the end.</exception>
    public static async Task<HostReader> FetchAsync(HostClient client, Uri root, string signatureName, CancellationToken stop)
    {
        var reader = new HostReader(root);
        var answer = await client.GetAsync(reader.AddressOf(ChecksumList.FileName), stop);
        var list = answer.Content ?? throw new ExportException($"{reader.AddressOf(ChecksumList.FileName)} {answer.Problem}, so nothing can be checked");
        reader._files[ChecksumList.FileName] = new(ChecksumList.FileName, "", list);
        reader.Sums = ChecksumListResult.Parse(list).Sums;
        if (reader.Sums.Count > ZipDirectory.MaxEntries)
        {
            throw new ExportException($"{ChecksumList.FileName} names more than {ZipDirectory.MaxEntries:N0} files");
        }

        foreach (var name in reader.Sums.Keys)
        {
            reader.Keep(name, await client.GetAsync(reader.AddressOf(name), stop));
        }

        if (await client.GetAsync(reader.AddressOf(signatureName), stop) is { Content: { } signature } && signature.AsSpan().StartsWith(SignatureStart))
        {
            reader._files[signatureName] = new(signatureName, "", signature);
        }

        reader.Names = [.. reader._files.Keys.Order(StringComparer.Ordinal)];
        return reader;
    }

    /// <summary>Where a file is.</summary>
    public Uri AddressOf(string name) => new(Root, string.Join('/', name.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>What the host answered when this address was asked for with the others; null where it was not.</summary>
    public HostAnswer? AnswerAt(Uri address) =>
        _answers.TryGetValue(address, out var answer) ? new(answer.ShownAt, _files.GetValueOrDefault(answer.Name)?.Content(), answer.Problem) : null;

    public Stream Open(string name) => new MemoryStream(_files[name].Content(), writable: false);

    public void Dispose()
    {
        // The client belongs to who made it.
    }

    private void Keep(string name, HostAnswer answer)
    {
        _answers[AddressOf(name)] = (name, answer.ShownAt, answer.Problem);
        if (answer.Content is { } content)
        {
            _files[name] = new(name, "", content);
        }
        else if (!answer.IsAbsent)
        {
            _irregularities.Add((name, answer.Problem!));
        }
    }
}
