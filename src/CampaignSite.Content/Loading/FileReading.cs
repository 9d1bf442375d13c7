using CampaignSite.Content.Files;
using CampaignSite.Content.Pictures;

namespace CampaignSite.Content.Loading;

/// <summary>
/// What one file says by itself, whatever other files, the settings and the day say: its kind, its picture, its front matter. A file of the same
/// path and the same bytes has the same one, so the next load takes it over.
/// </summary>
internal sealed class FileReading
{
    private ContentFile _file;
    private string? _text;
    private Document? _document;

    public FileReading(ContentFile file)
    {
        _file = file;
        var (bag, front) = (new DiagnosticBag(), new DiagnosticBag());
        Path = ContentPath.Parse(file.Path, bag);
        if (Path is { Kind: ContentKind.Picture })
        {
            Picture = PictureReader.Read(file, Path.Name, bag);
        }
        else if (Path is not null && FileText.Read(file, bag) is { } text)
        {
            HasText = true;
            if (IsMarkdown)
            {
                _document = FrontMatter.Read(Path, null, text, front);
                HasDocument = _document is not null;
                (IsQuiet, IsAtRisk) = (_document?.Front.IsTrue("quiet") == true, _document?.Front.IsTrue("at-risk") == true);
            }
            else
            {
                _text = text;
            }
        }

        Diagnostics = bag.Count > 0 ? bag : null;
        FrontDiagnostics = front.Count > 0 ? front : null;
    }

    /// <summary>Null where the name has no meaning, or is that of a note to editors.</summary>
    public ContentPath? Path { get; }

    public Picture? Picture { get; }

    public bool HasText { get; }

    public bool IsMarkdown => HasText && Path!.Path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>True for Markdown whose front matter could be read.</summary>
    public bool HasDocument { get; }

    public bool IsQuiet { get; }

    public bool IsAtRisk { get; }

    /// <summary>Of its name, its bytes and its picture.</summary>
    public DiagnosticBag? Diagnostics { get; }

    /// <summary>Of its front matter, which counts only where the language of the name is one of the campaign's.</summary>
    public DiagnosticBag? FrontDiagnostics { get; }

    /// <summary>Of a file that has text; line feeds only.</summary>
    public string Text => _text ??= FileText.Read(_file, new DiagnosticBag())!;

    /// <summary>Of a file that has one; without its language, which the settings decide.</summary>
    public Document Document => _document ??= FrontMatter.Read(Path!, null, Text, new DiagnosticBag())!;

    public bool IsOf(ContentFile file) => file.Sha256 == _file.Sha256 && file.Path == _file.Path;

    /// <summary>Goes on with the bytes as they were read this time, so that memory holds them once.</summary>
    public FileReading TakenOver(ContentFile file)
    {
        _file = file;
        return this;
    }

    /// <summary>Forgets what can be read again from the bytes.</summary>
    public void Release() => (_text, _document) = (null, null);
}
