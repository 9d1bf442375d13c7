using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CampaignSite.MicroBenchmarks;

// In this process: a project of its own for each benchmark would have to be restored without the lock file.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithArtifactsPath(Path.Combine(ShippedCampaign.RepositoryFolder, "artifacts", "microbenchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(LoaderBenchmarks).Assembly).Run(args, config);
