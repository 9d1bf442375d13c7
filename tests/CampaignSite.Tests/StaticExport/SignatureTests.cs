using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>Whose signature counts, with keys and signatures of the machine's own tool.</summary>
[Trait("Category", "Slow")]
public sealed class SignatureTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    private const string Tool = "ssh-keygen";

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task A_copy_that_a_trusted_key_signed_says_whose_it_is()
    {
        using var copy = await SignedAsync("anna");

        var run = await VerifyAsync(copy, "anna");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("signed by anna with the key SHA256:", run.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task B103_another_signer_is_told_from_a_trusted_one()
    {
        using var copy = await SignedAsync("mallory");
        await MakeKeyAsync(copy, "anna");

        var run = await VerifyAsync(copy, "anna");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("signed by another key, SHA256:", run.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task B103_an_old_signature_beside_a_new_list_does_not_count()
    {
        using var copy = await SignedAsync("anna");
        await File.AppendAllTextAsync(copy.At("mirror/SHA256SUMS"), $"{new string('0', 64)}  new\n");

        var run = await VerifyAsync(copy, "anna");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not one of this SHA256SUMS", run.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task A_signature_made_for_something_else_does_not_count()
    {
        using var copy = await SignedAsync("anna", purpose: "file");

        Assert.Equal(1, (await VerifyAsync(copy, "anna")).ExitCode);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task Who_names_signers_is_not_content_without_a_signature()
    {
        using var copy = await SignedAsync("anna");
        File.Delete(copy.At("mirror/SHA256SUMS.sig"));

        var run = await VerifyAsync(copy, "anna");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not signed: there is no SHA256SUMS.sig", run.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task The_name_that_must_have_signed_can_be_given()
    {
        using var copy = await SignedAsync("anna");

        Assert.Equal(0, (await VerifyAsync(copy, "anna", "--identity", "anna")).ExitCode);
        Assert.Equal(1, (await VerifyAsync(copy, "anna", "--identity", "boris")).ExitCode);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "ssh-keygen is not on this machine", SkipUnless = nameof(TestMachine.HasSshKeygen), SkipType = typeof(TestMachine))]
    public async Task A_signature_nobody_asked_about_is_said_to_be_unchecked()
    {
        using var copy = await SignedAsync("anna");

        var run = await CommandRun.OfAsync("verify", copy.At("mirror"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("signed, and not checked by whom", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A mirror with a signature beside it, in a folder that holds the keys too.</summary>
    private async Task<TemporaryFolder> SignedAsync(string name, string purpose = "mirror")
    {
        var folder = new TemporaryFolder();
        SiteExport.CopyTo(mirror.Path, folder.At("mirror"));
        await MakeKeyAsync(folder, name);
        await RunAsync("-Y", "sign", "-q", "-f", folder.At(name), "-n", purpose, folder.At("mirror/SHA256SUMS"));
        return folder;
    }

    private static async Task MakeKeyAsync(TemporaryFolder folder, string name) =>
        await RunAsync("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", folder.At(name));

    private static async Task<CommandRun> VerifyAsync(TemporaryFolder folder, string trusted, params string[] more)
    {
        await File.WriteAllTextAsync(folder.At("signers"), $"{trusted} {await File.ReadAllTextAsync(folder.At($"{trusted}.pub"))}");
        return await CommandRun.OfAsync(["verify", folder.At("mirror"), "--signers", folder.At("signers"), .. more]);
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Tool, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
