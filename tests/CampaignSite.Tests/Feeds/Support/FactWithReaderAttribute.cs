using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Feeds.Support;

/// <summary>For tests that read our files with a program people use; skipped by name where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithReaderAttribute : FactAttribute
{
    private static readonly Lazy<bool> Gnome = new(() => File.Exists(IndependentParser.Python)
        && IndependentParser.Run(IndependentParser.Python, ["-c", "import gi; gi.require_version('EBookContacts', '1.2'); gi.require_version('ICalGLib', '3.0')"], []).ExitCode == 0);

    public FactWithReaderAttribute(string reader)
    {
        Reader = reader;
        Skip = reader switch
        {
            OtherReaders.Gnome => Gnome.Value ? null : "needs python3-gi, gir1.2-ebookcontacts-1.2 and gir1.2-ical-3.0 (tests/run.sh installs them with apt where it may)",
            OtherReaders.IcalJs => Programs.Has("node") && File.Exists(OtherReaders.IcalJsFile) ? null : "needs Node and ical.js (tests/run.sh installs it with npm where it may)",
            _ => Programs.Has(reader) ? null : $"{reader} is not on this machine",
        };
    }

    public string Reader { get; }
}
