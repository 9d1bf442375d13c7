using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Search;

/// <summary>The full-text index itself: an FTS5 table in memory that holds words and no text. One caller at a time.</summary>
internal sealed class FullTextIndex : IDisposable
{
    // Contentless: the texts are in the entries already. The tokenizer “ascii” takes what Tokenizer has folded exactly as it is.
    private const string Create = """
        CREATE VIRTUAL TABLE passage USING fts5(title, page, text, also, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab('passage', 'row');
        """;

    // Equal ranks keep the order of the entries, so that one query has one answer.
    private const string Best = "SELECT rowid FROM passage WHERE passage MATCH $query ORDER BY bm25(passage, 10.0, 1.0, 2.0, 1.5), rowid";

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand _best;
    private readonly SqliteCommand _count;

    /// <param name="rows">The folded words of each entry's columns; row n is entry n.</param>
    public FullTextIndex(IEnumerable<(string Title, string Page, string Text, string Also)> rows)
    {
        _connection.Open();
        Execute(Create);
        Fill(rows);
        _best = Command(Best, "$query");
        _count = Command("SELECT count(*) FROM passage WHERE passage MATCH $query", "$query");
    }

    /// <summary>Places of the entries that match an FTS5 expression, best first.</summary>
    public List<int> Match(string expression)
    {
        _best.Parameters[0].Value = expression;
        using var reader = _best.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    /// <summary>How many entries match: ranking them would cost more than finding them.</summary>
    public int Count(string expression)
    {
        _count.Parameters[0].Value = expression;
        return Convert.ToInt32(_count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Every word, with the number of entries that have it.</summary>
    public IEnumerable<(string Word, int Entries)> Vocabulary()
    {
        using var command = Command("SELECT term, doc FROM vocabulary");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), reader.GetInt32(1));
        }
    }

    public void Dispose()
    {
        _best.Dispose();
        _count.Dispose();
        _connection.Dispose();
    }

    private void Fill(IEnumerable<(string Title, string Page, string Text, string Also)> rows)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command("INSERT INTO passage(rowid, title, page, text, also) VALUES ($row, $title, $page, $text, $also)", "$row", "$title", "$page", "$text", "$also");
        insert.Transaction = transaction;
        foreach (var (number, words) in rows.Index())
        {
            foreach (var (index, value) in new object[] { number, words.Title, words.Page, words.Text, words.Also }.Index())
            {
                insert.Parameters[index].Value = value;
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();

        // One segment instead of several: smaller and quicker to read, and nothing is ever added.
        Execute("INSERT INTO passage(passage) VALUES ('optimize')");
    }

    private void Execute(string constant)
    {
        using var command = Command(constant);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string constant, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = constant;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
