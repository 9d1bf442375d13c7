namespace CampaignSite.Commands.Checking;

/// <summary>How far a long run is: a bar that is drawn again on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(TextWriter output)
{
    private const int Width = 30;
    private const int LinesEvery = 50;

    private readonly bool _isTerminal = TerminalColours.IsTerminal(output);
    private readonly Lock _one = new();

    public void Report(int done, int total)
    {
        lock (_one)
        {
            if (!_isTerminal)
            {
                if (done > 0 && (done % LinesEvery == 0 || done == total))
                {
                    output.WriteLine($"asked {done} of {total}");
                }
            }
            else if (total > 0)
            {
                var bar = new string('#', Width * done / total).PadRight(Width, '.');
                output.Write(done == total ? "\r\e[K" : $"\r[{bar}] {done} of {total}");
            }
        }
    }
}
