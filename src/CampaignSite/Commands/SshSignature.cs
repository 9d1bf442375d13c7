using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace CampaignSite.Commands;

/// <summary>Asks the machine's <c>ssh-keygen</c> who signed a list of check sums: our own cryptography would be one more thing to trust.</summary>
internal static class SshSignature
{
    /// <summary>What is signed, so that a signature made for something else does not count here.</summary>
    public const string Namespace = "mirror";

    public const int MaxBytes = 16 * 1024;

    private const string Tool = "ssh-keygen";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Whether somebody in <paramref name="signers"/> signed the list, and a sentence that says so.</summary>
    /// <param name="list">The bytes that were signed.</param>
    /// <param name="signature">As <c>ssh-keygen -Y sign</c> writes it.</param>
    /// <param name="signers">A file of names and keys (ssh-keygen(1), ALLOWED SIGNERS).</param>
    /// <param name="identity">The name that must have signed; null for any of the file.</param>
    public static async Task<(bool Holds, string Sentence)> CheckAsync(byte[] list, byte[] signature, string signers, string? identity, CancellationToken stop)
    {
        // The tool reads the signature from a file only; this one is ours, wherever the copy lies.
        var file = Path.Combine(Path.GetTempPath(), $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.sig");
        try
        {
            await File.WriteAllBytesAsync(file, signature, stop);
            if (await RunAsync(list, stop, "-Y", "check-novalidate", "-n", Namespace, "-s", file) is var intact && intact.ExitCode != 0)
            {
                return (false, "the signature is not one of this SHA256SUMS: the list or the signature was changed");
            }

            var key = intact.Output.Split(' ').LastOrDefault(word => word.StartsWith("SHA256:", StringComparison.Ordinal))?.Trim() ?? "unknown";
            var names = identity is null
                ? (await RunAsync(list, stop, "-Y", "find-principals", "-f", signers, "-s", file)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : [identity];
            foreach (var name in names)
            {
                if ((await RunAsync(list, stop, "-Y", "verify", "-f", signers, "-I", name, "-n", Namespace, "-s", file)).ExitCode == 0)
                {
                    return (true, $"signed by {name} with the key {key}");
                }
            }

            return (false, $"signed by another key, {key}, which is not that of {identity ?? "anybody in the file of signers"}");
        }
        catch (Win32Exception)
        {
            return (false, $"the signature cannot be checked: {Tool} is not on this machine (install OpenSSH)");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (false, $"the signature cannot be checked: {Tool} does not end");
        }
        finally
        {
            File.Delete(file);
        }
    }

#pragma warning disable RS0030 // verify is run by the operator, and asks this one tool.
    // Arguments one by one, without a shell: no name can become a command.
    private static async Task<(int ExitCode, string Output)> RunAsync(byte[] input, CancellationToken stop, params string[] arguments)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(Timeout);
        var start = new ProcessStartInfo(Tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
            try
            {
                await process.StandardInput.BaseStream.WriteAsync(input, timeout.Token);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It had read enough.
            }

            await process.WaitForExitAsync(timeout.Token);
            await error;
            return (process.ExitCode, await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
#pragma warning restore RS0030
}
