namespace CampaignSite.Tests.Promises;

/// <summary>One public promise and what has to prove it.</summary>
/// <param name="Number">As on the public page.</param>
/// <param name="Text">The words of the public page, in English.</param>
/// <param name="Proofs">Ids of the catalogue such as <c>N2</c>; or, between asterisks, a part of names of tests that the catalogue does not number.</param>
internal sealed record Promise(int Number, string Text, params string[] Proofs)
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new(1, "We set no cookie until you make a mark, and one then.", "N2", "C1", "C2", "C3", "C4", "C5", "C6", "C7"),
        new(2, "We store no internet address, no browser name and no time finer than a day.", "N1", "N6", "B94", "B93"),
        new(3, "Nothing on our pages is loaded from elsewhere.", "N3"),
        new(4, "“Forget” deletes at once, also from the file.", "N7", "R4", "R25"),
        new(5, "Every page works without JavaScript.", "N13", "*without_script*"),
        new(6, "Reading works when our database is down.", "N8", "R5", "R6", "R7"),
        new(7, "What we confirmed as saved survives a crash.", "N9", "R1", "R2", "R3"),
        new(8, "A wrong edit never takes a page away.", "R13", "R14", "*a_bad_file*"),
        new(9, "The quiet pages show their text within the first 12 kilobytes.", "R23"),
        new(10, "Every answer would get the best grade, A+, in a well-known public test of security settings.", "*is_worth_145_points*"),
        new(11, "Another site cannot act or leave a cookie in your name.", "B35", "B36", "B37", "B38"),
        new(12, "Each copy of this site can be checked offline.", "B103"),
        new(13, "What we cannot do is written on one page.", "*cannot_be_promised*"),
    ];
}
