using System.Buffers;
using System.Text;

namespace CampaignSite.Localization;

/// <summary>Markup on its way to the reader, in a rented array. As a string or an array of its own each long page would be a large object, and a few of those make the platform collect its whole heap.</summary>
internal sealed class RentedText : TextWriter
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What was written; until more is written or this is disposed.</summary>
    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _characters.Length - _length)
        {
            Grow(_length + buffer.Length);
        }

        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }

    public override string ToString() => Text.ToString();

    protected override void Dispose(bool disposing)
    {
        // Given back once only: twice, and two pages would write into one array.
        var characters = Interlocked.Exchange(ref _characters, []);
        _length = 0;
        if (characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(characters);
        }

        base.Dispose(disposing);
    }

    private void Grow(int atLeast)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(atLeast, _characters.Length * 2));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
