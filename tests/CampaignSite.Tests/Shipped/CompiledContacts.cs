using System.Text.RegularExpressions;

namespace CampaignSite.Tests.Shipped;

/// <summary>Holds committed rows to the tables they were taken from: the same cells, and no field with more confidence than its table gives it.</summary>
internal static partial class CompiledContacts
{
    private static readonly string[] Grades = ["low", "medium", "high"];

    public static IEnumerable<string> Differences(string folder, ContactRows committed)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name) => ContactTable.Read(File.ReadAllText(Path.Combine(folder, name)));

        return Embassies(Table("embassies.csv"), committed.Embassies)
            .Concat(UnMissions(Table("un_missions.csv"), committed.UnMissions))
            .Concat(Representatives(Table("representatives.csv"), committed));
    }

    public static IEnumerable<string> Embassies(
        IReadOnlyList<IReadOnlyDictionary<string, string>> table, IReadOnlyList<IReadOnlyDictionary<string, string>> committed) =>
        Pairs("embassies", table, committed).SelectMany(pair =>
        {
            var (row, copy) = pair;
            var grades = Grade().Matches(row["note"].StartsWith('[') ? row["note"].Split(']')[0] : "")
                .ToDictionary(match => match.Groups["field"].Value, match => match.Groups["grade"].Value);
            string Of(string field) => grades.GetValueOrDefault(field, row["confidence"]);
            var isConsular = ConsularPhone().IsMatch(row["note"]);

            return Cells("embassies", row, copy, "city", "address", "phone_e164", "email", "website", "latitude", "longitude", "source_date")
                .Concat(Confidence(copy, "address", "address", Of("address")))
                .Concat(Confidence(copy, "phone_e164", "phone", Of("phone")))
                .Concat(Confidence(copy, "email", "email", Of("email")))
                .Concat(Confidence(copy, "website", "website", row["confidence"]))
                .Concat(NotOf(copy, "address_shown", row["address"]))
                .Concat(isConsular && copy["phone_kind"] != "consular" ? [$"embassies {copy["iso2"]}: the number is the consular section's"] : []);
        });

    private static IEnumerable<string> UnMissions(
        IReadOnlyList<IReadOnlyDictionary<string, string>> table, IReadOnlyList<IReadOnlyDictionary<string, string>> committed) =>
        Pairs("un_missions", table, committed).SelectMany(pair =>
        {
            var (row, copy) = pair;
            var site = row["source_url"].Contains("mission_url not confirmed", StringComparison.Ordinal) ? "low" : row["confidence"];
            var renamed = copy.ToDictionary(cell => cell.Key == "website" ? "mission_url" : cell.Key, cell => cell.Value);

            return Cells("un_missions", row, renamed, "mission_url", "address", "phone_e164", "email", "permanent_representative", "as_of")
                .Concat(Confidence(copy, "website", "website", site))
                .Concat(Confidence(copy, "address", "address", row["confidence"]))
                .Concat(Confidence(copy, "phone_e164", "phone", row["confidence"]))
                .Concat(Confidence(copy, "email", "email", row["confidence"]))
                .Concat(NotOf(copy, "holder_shown", row["permanent_representative"]));
        });

    // A row of the table may name several bodies: the first is the one of its cells, what else is shown is in its note.
    private static IEnumerable<string> Representatives(IReadOnlyList<IReadOnlyDictionary<string, string>> table, ContactRows committed)
    {
        foreach (var code in table.Select(row => row["iso2"]).Except(committed.Representatives.Select(row => row["iso2"])))
        {
            yield return $"representatives {code}: not committed";
        }

        foreach (var (row, ministry) in Pairs("representatives", table, committed.ForeignMinistries))
        {
            var bodies = committed.Representatives.Where(body => body["iso2"] == row["iso2"]).ToList();
            foreach (var body in bodies)
            {
                var isFirst = body == bodies[0];
                var allowed = isFirst ? $"{row["lookup_url"]} {row["note"]}" : row["note"];
                string[] shown = [body["find"], body["website"], body["address"], body["email"]];
                foreach (var stray in shown.Where(value => value.Length > 0 && !allowed.Contains(value, StringComparison.Ordinal)))
                {
                    yield return $"representatives {row["iso2"]}: {stray} is not in the row";
                }

                foreach (var field in (string[])["website", "address", "email"])
                {
                    if (Array.IndexOf(Grades, body[field + "_confidence"]) > Array.IndexOf(Grades, row["confidence"]))
                    {
                        yield return $"representatives {row["iso2"]}: {field} has more confidence than the row";
                    }
                }
            }

            if (bodies is [var first, ..]
                && ((first["find"].Length > 0 ? first["find"] : first["website"]) != row["lookup_url"]
                    || !row["body"].StartsWith(first["name"], StringComparison.Ordinal)))
            {
                yield return $"representatives {row["iso2"]}: {row["body"]} is found at {row["lookup_url"]}";
            }

            if (bodies.Exists(body => body["name"] == "European Parliament") != row["note"].Contains("find their MEPs", StringComparison.Ordinal))
            {
                yield return $"representatives {row["iso2"]}: the European Parliament is for residents of the Union";
            }

            var grade = row["note"].Contains("Foreign ministry home page from general knowledge", StringComparison.Ordinal) ? "low" : row["confidence"];
            if (ministry["website"] != row["foreign_ministry_url"] || ministry["website_confidence"] != grade)
            {
                yield return $"representatives {row["iso2"]}: the ministry is at {row["foreign_ministry_url"]} ({grade})";
            }
        }
    }

    private static IEnumerable<(IReadOnlyDictionary<string, string> Row, IReadOnlyDictionary<string, string> Copy)> Pairs(
        string name, IReadOnlyList<IReadOnlyDictionary<string, string>> table, IReadOnlyList<IReadOnlyDictionary<string, string>> committed)
    {
        Assert.Equal((name, string.Join(' ', table.Select(row => row["iso2"]))), (name, string.Join(' ', committed.Select(row => row["iso2"]))));
        return table.Zip(committed);
    }

    private static IEnumerable<string> Cells(
        string name, IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<string, string> copy, params string[] columns) =>
        columns.Where(column => row[column] != copy[column])
            .Select(column => $"{name} {row["iso2"]} {column}: the table has “{row[column]}”, the committed row “{copy[column]}”");

    // The grade of the table, or a lower one with the reason in the row; never a higher one.
    private static IEnumerable<string> Confidence(IReadOnlyDictionary<string, string> copy, string column, string field, string grade)
    {
        var held = copy[field + "_confidence"];
        var isLowered = Array.IndexOf(Grades, held) is >= 0 and var rank && rank < Array.IndexOf(Grades, grade)
            && copy["lowered"].Split(':')[0].Split(", ").Contains(field);
        if (copy[column].Length > 0 && copy["checked_on"].Length > 0 && held != grade && !isLowered)
        {
            yield return $"{copy["iso2"]} {field}: the table gives {grade}, the committed row {held}";
        }
    }

    // What is shown instead of a cell with a remark in it is made of the words of the cell.
    private static IEnumerable<string> NotOf(IReadOnlyDictionary<string, string> copy, string column, string cell) =>
        Word().Matches(copy[column]).Select(match => match.Value).Where(word => !cell.Contains(word, StringComparison.Ordinal))
            .Select(word => $"{copy["iso2"]} {column}: “{word}” is not in “{cell}”");

    [GeneratedRegex("(?<field>[a-z]+)=(?<grade>[a-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Grade();

    [GeneratedRegex("phone cell holds the consular|Phone is the consular section|Phone and e-mail are the consular", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ConsularPhone();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
