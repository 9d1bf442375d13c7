using System.Text;

namespace CampaignSite.Content.Diagnostics;

/// <summary>Names of the code as content files and messages write them.</summary>
public static class Kebab
{
    /// <summary><c>UnknownKey</c> becomes <c>unknown-key</c>.</summary>
    public static string Case(string pascalCase)
    {
        ArgumentNullException.ThrowIfNull(pascalCase);
        var text = new StringBuilder(pascalCase.Length + 4);
        foreach (var c in pascalCase)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
