using System.CommandLine;
using System.Globalization;
using CampaignSite.StaticExport;

namespace CampaignSite.Commands;

/// <summary><c>verify</c>: whether a copy is whole, who signed it and whether it is new, without a setting or the content; of a mirror on a host also whether its links hold.</summary>
internal static class VerifyCommand
{
    private const string SignatureName = ChecksumList.FileName + ".sig";

    // Links that are wrong are often wrong in the same way on every page.
    private const int MaxLinkLines = 20;

    public static Command Create(TimeProvider time)
    {
        var copy = new Argument<string>("COPY") { Description = "The copy's folder, a zip file of it, or the https address of its folder on a host." };
        var signers = new Option<string?>("--signers") { Description = "Who may sign, as ssh-keygen reads it: a name and a public key a line.", HelpName = "FILE" };
        var identity = new Option<string?>("--identity") { Description = "The name in the file of signers that must have signed (default: any).", HelpName = "NAME" };
        var signature = new Option<string?>("--signature") { Description = $"The signature, where it is not {SignatureName} in the copy.", HelpName = "FILE" };
        var newer = new Option<long?>("--newer-than") { Description = "The number of the copy you have; this one must be newer.", HelpName = "N" };
        var command = new Command("verify", "Check a copy of a site.") { copy, signers, identity, signature, newer };
        command.Validators.Add(result =>
        {
            var path = result.GetValue(copy);
            var missing = new[] { result.GetValue(signers), result.GetValue(signature) }.FirstOrDefault(file => file is not null && !File.Exists(file));
            if (path is ['-', ..])
            {
                result.AddError($"“{ConsoleText.Escape(path)}” is not an option of verify; a copy of that name is ./{ConsoleText.Escape(path)}");
            }
            else if (path is not null && MirrorAddress.IsMeant(path) && MirrorAddress.Problem(path) is { } problem)
            {
                result.AddError($"{ConsoleText.Escape(path)} {problem}");
            }
            else if (path is not null && !MirrorAddress.IsMeant(path) && !File.Exists(path) && !Directory.Exists(path))
            {
                result.AddError($"There is no folder and no file “{ConsoleText.Escape(path)}”");
            }
            else if (missing is not null)
            {
                result.AddError($"There is no file “{ConsoleText.Escape(missing)}”");
            }
            else if (result.GetValue(signers) is null && (result.GetValue(identity) ?? result.GetValue(signature)) is not null)
            {
                result.AddError("Whose signature counts? Name the file with --signers");
            }
        });
        command.SetAction((parsed, stop) => CommandErrors.GuardAsync(
            parsed.InvocationConfiguration.Error,
            () => RunAsync(
                parsed.GetValue(copy)!,
                new Wanted(parsed.GetValue(signers), parsed.GetValue(identity), parsed.GetValue(signature), parsed.GetValue(newer)),
                time, parsed.InvocationConfiguration.Output, stop),
            failed => failed is OperationCanceledException ? (ExitCode.Stopped, "stopped; the mirror is not checked") : CommandErrors.OfFiles(failed)));
        return command;
    }

    private static async Task<int> RunAsync(string path, Wanted wanted, TimeProvider time, TextWriter output, CancellationToken stop)
    {
        if (!MirrorAddress.IsMeant(path))
        {
            using IExportReader copy = Directory.Exists(path) ? new FolderReader(path) : new ZipReader(path);
            return await ReportAsync(copy, wanted, output, stop) ? ExitCode.Success : ExitCode.Failed;
        }

        using var client = new HostClient(time);
        using var mirror = await HostReader.FetchAsync(client, MirrorAddress.Parse(path), SignatureName, stop);
        var isGood = await ReportAsync(mirror, wanted, output, stop);
        var (links, problems) = await new LinkVerification(client, mirror).RunAsync(stop);
        foreach (var problem in problems.Take(MaxLinkLines))
        {
            await output.WriteLineAsync(ConsoleText.Escape($"link: {problem}"));
        }

        await output.WriteLineAsync(problems.IsEmpty
            ? $"good: {Count(links, "link")}, each leads to the page it names"
            : $"not good: of {Count(links, "link")} {Count(problems.Length, "different one")} lead elsewhere{(problems.Length > MaxLinkLines ? $"; the first {MaxLinkLines} are named" : "")}");
        return isGood && problems.IsEmpty ? ExitCode.Success : ExitCode.Failed;
    }

    /// <returns>Whether the copy is whole, signed by whom it must be, and new.</returns>
    private static async Task<bool> ReportAsync(IExportReader copy, Wanted wanted, TextWriter output, CancellationToken stop)
    {
        var found = Verification.Verify(copy);
        foreach (var line in Lines(found))
        {
            await output.WriteLineAsync(ConsoleText.Escape(line));
        }

        var (isSigned, signed) = await SignatureAsync(copy, wanted, stop);
        var (isNew, about) = Label(found, wanted.NewerThan);
        await output.WriteLineAsync(ConsoleText.Escape(signed));
        await output.WriteLineAsync(ConsoleText.Escape(about));
        await output.WriteLineAsync(Sum(found));
        return found.IsIntact && isSigned && isNew;
    }

    private static IEnumerable<string> Lines(Verification found) =>
        found.Problems.Select(problem => $"problem: {problem}")
            .Concat(found.Changed.Select(name => $"changed: {name}"))
            .Concat(found.Missing.Select(name => $"missing: {name}"))
            .Concat(found.Extra.Select(extra => $"extra: {extra.Name}{(extra.SameAs is { } same ? $" (the bytes of {same}, which is missing: renamed?)" : "")}"));

    private static string Sum(Verification found)
    {
        var files = Count(found.Files, "file");
        return found.IsIntact
            ? $"good: {files}, each as {ChecksumList.FileName} says"
            : $"not good: {files} in {ChecksumList.FileName}; {found.Changed.Length} changed, {found.Missing.Length} missing, {found.Extra.Length} extra, {Count(found.Problems.Length, "problem")}";
    }

    private static async Task<(bool Holds, string Sentence)> SignatureAsync(IExportReader copy, Wanted wanted, CancellationToken stop)
    {
        var signature = wanted.Signature is { } file ? await File.ReadAllBytesAsync(file, stop) : Verification.Bytes(copy, SignatureName, SshSignature.MaxBytes);
        if (wanted.Signers is null)
        {
            return (true, signature is null
                ? $"not signed: anyone who changed a file could have changed {ChecksumList.FileName} too"
                : "signed, and not checked by whom: name the signers you trust with --signers");
        }

        return signature is null
            ? (false, $"not signed: there is no {SignatureName}")
            : await SshSignature.CheckAsync(Verification.Bytes(copy, ChecksumList.FileName)!, signature, Path.GetFullPath(wanted.Signers), wanted.Identity, stop);
    }

    private static (bool IsNew, string Sentence) Label(Verification found, long? newerThan) => (found.Label, newerThan) switch
    {
        (null, null) => (true, "it does not say which copy it is"),
        (null, _) => (false, $"it does not say which copy it is, so it may not be newer than number {newerThan}"),
        ({ } label, { } known) when label.Sequence <= known => (false, $"{About(label)}; not newer than number {known}, the one you have"),
        ({ } label, _) => (true, About(label)),
    };

    private static string About(ExportManifest label) => string.Create(CultureInfo.InvariantCulture,
        $"{label.Name}, number {label.Sequence} of {label.Date:yyyy-MM-dd}, edition {label.Edition:yyyy-MM-dd}{(label.Live is { } live ? $", of {live}" : "")}");

    private static string Count(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} {what}{(n == 1 ? "" : "s")}");

    private sealed record Wanted(string? Signers, string? Identity, string? Signature, long? NewerThan);
}
