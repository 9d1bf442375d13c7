using System.Text;

namespace CampaignSite.Content.Files;

/// <summary>A text as the parsers see it, with line feeds only, over the text as it is on the disk, so that a change keeps what ends each line and a byte order mark.</summary>
internal sealed class LineEndings
{
    private readonly string _raw;
    private readonly List<int> _at = [];
    private readonly string _newLine;

    /// <param name="file">Of valid UTF-8.</param>
    public LineEndings(ContentFile file)
    {
        _raw = Encoding.UTF8.GetString(file.Bytes.Span);
        var text = new StringBuilder(_raw.Length);
        for (var i = _raw.StartsWith('\uFEFF') ? 1 : 0; i < _raw.Length; i++)
        {
            _at.Add(i);
            text.Append(_raw[i] == '\r' ? '\n' : _raw[i]);
            if (_raw[i] == '\r' && i + 1 < _raw.Length && _raw[i + 1] == '\n')
            {
                i++;
            }
        }

        _at.Add(_raw.Length);
        Text = text.ToString();
        _newLine = Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var first ? _raw[_at[first].._at[first + 1]] : "\n";
    }

    /// <summary>With line feeds only, without byte order mark.</summary>
    public string Text { get; }

    /// <summary>The bytes with parts of <see cref="Text"/> replaced; a new line ends as the first one does.</summary>
    /// <param name="changes">Indices of <see cref="Text"/>, in its order and apart from one another.</param>
    public byte[] Replace(IEnumerable<(int Start, int End, string Text)> changes)
    {
        var (written, from) = (new StringBuilder(), 0);
        foreach (var (start, end, text) in changes)
        {
            written.Append(_raw, from, _at[start] - from).Append(text.Replace("\n", _newLine, StringComparison.Ordinal));
            from = _at[end];
        }

        return Encoding.UTF8.GetBytes(written.Append(_raw, from, _raw.Length - from).ToString());
    }
}
