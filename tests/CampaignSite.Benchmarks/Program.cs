using System.CommandLine;
using CampaignSite.Benchmarks;
using CampaignSite.Benchmarks.Servers;

// The other sides that are programs of our own. First, so that they start without anything else.
switch (args)
{
    case [EmptyApp.Mode, var address]:
        return await EmptyApp.RunAsync(address);
    case [BareKestrel.Mode, var address, var recorded]:
        return await BareKestrel.RunAsync(address, recorded);
}

var quick = new Option<bool>("--quick") { Description = "One short round of everything, below two minutes: shows that each row works, not what it is worth." };
var row = new Option<string[]>("--row") { Description = "Only this row; may be given several times.", HelpName = "NAME" };
var list = new Option<bool>("--list") { Description = "The names of the rows." };
row.AcceptOnlyFromAmong([.. BenchmarkRegistry.All.Select(benchmark => benchmark.Name)]);
var command = new RootCommand("Measures the published site against other programs on this machine, and prints a table of ratios.") { quick, row, list };
command.SetAction(async (parsed, stop) =>
{
    if (parsed.GetValue(list))
    {
        foreach (var benchmark in BenchmarkRegistry.All)
        {
            await Console.Out.WriteLineAsync(benchmark.Name);
        }

        return 0;
    }

    var names = parsed.GetValue(row) ?? [];
    return await BenchmarkRun.RunAsync([.. BenchmarkRegistry.All.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name))], parsed.GetValue(quick), stop);
});
return await command.Parse(args).InvokeAsync();
