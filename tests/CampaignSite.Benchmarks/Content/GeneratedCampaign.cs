using System.Globalization;

namespace CampaignSite.Benchmarks.Content;

/// <summary>A campaign in one language with many events, and the same files as a site for hugo.</summary>
internal sealed class GeneratedCampaign
{
    private const string Source = "gazette-2001-gate";

    private static readonly string[] Texts = ["home", "briefing", "about", "privacy", "accessibility"];

    private readonly string _folder;

    private GeneratedCampaign(string folder, int count) => (_folder, Count) = (folder, count);

    /// <summary>How many events there are.</summary>
    public int Count { get; }

    public string Folder => Path.Combine(_folder, "content");

    public static GeneratedCampaign Write(BenchmarkContext context, int count)
    {
        var campaign = new GeneratedCampaign(context.Folder, count);
        campaign.Write();
        return campaign;
    }

    /// <summary>The event's address, file and text; the text ends with a word that can be looked for.</summary>
    public (string Address, string File, string Text) Event(int index, string lastWord = "gate")
    {
        var day = new DateOnly(2001, 1, 1).AddDays(index % 9_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = Path.Combine(Folder, "timeline", $"{day}-event-{index}.en.md");
        return ($"/timeline/event-{index}", file, $"""
            ---
            title: Event {index} at the tide gate
            summary: What was seen at the gate on the day of event {index}.
            date: {day}
            standing: documented
            sources: [{Source}]
            tags: [gate, year-{day[..4]}]
            ---
            Two observers went to the **tide gate** in the morning and wrote down what they saw [@{Source}]. The water stood at {index % 400} centimetres.

            - The gate was closed when they came.
            - It was closed when they left.

            They asked the keeper *why*. The keeper named an order of the council, which nobody has published. Their note of event {index} ends with the word {lastWord}.

            """);
    }

    /// <summary>Builds the same files with hugo into a folder: a page each, and one that lists them.</summary>
    public string WriteHugo()
    {
        var hugo = Path.Combine(_folder, "hugo");
        Write(Path.Combine(hugo, "config.toml"), "baseURL = \"https://example.org/\"\ntitle = \"Tide\"\n");
        Write(Path.Combine(hugo, "layouts/_default/single.html"), Layout("<p>{{ .Summary }}</p><p>{{ .Date.Format \"2 January 2006\" }}</p>{{ .Content }}<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>"));
        Write(Path.Combine(hugo, "layouts/_default/list.html"), Layout("<ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> {{ .Summary }}</li>{{ end }}</ul>"));
        var timeline = Directory.CreateDirectory(Path.Combine(hugo, "content/timeline")).FullName;
        for (var index = 0; index < Count; index++)
        {
            var (_, file, text) = Event(index);
            File.WriteAllText(Path.Combine(timeline, Path.GetFileName(file).Replace(".en.", ".", StringComparison.Ordinal)), text);
        }

        return hugo;
    }

    private static string Layout(string body) => $$$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body><header><a href="/">Tide</a></header><main><h1>{{ .Title }}</h1>{{{body}}}</main></body></html>
        """;

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Write()
    {
        Write(Path.Combine(Folder, "campaign.yml"), """
            name: Tide
            tagline: {en: Keep the tide gate open}
            languages: [en]
            addressee: nl
            edition: 2026-11-22
            exit: {en: "https://www.wikipedia.org/"}
            quiet: {path: notes, title: Notes}

            """);
        Write(Path.Combine(Folder, "sources.yml"), $"""
            - id: {Source}
              title: Order on the closing of the tide gate
              publisher: Gazette
              date: 2001-01-01
              url: https://example.org/gazette

            """);
        foreach (var text in Texts)
        {
            Write(Path.Combine(Folder, "texts", $"{text}.en.md"), $"---\ntitle: Title of {text}\nsummary: Summary of {text}.\n---\nBody of {text}.\n");
        }

        Directory.CreateDirectory(Path.Combine(Folder, "timeline"));
        for (var index = 0; index < Count; index++)
        {
            var (_, file, text) = Event(index);
            File.WriteAllText(file, text);
        }
    }
}
