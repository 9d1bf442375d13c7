using System.Text;
using CampaignSite.Testing;
using CampaignSite.Tests.StaticExport.Support;
using Microsoft.AspNetCore.Http;

namespace CampaignSite.Tests.StaticExport;

/// <summary>What is said about a mirror on a host, and what a host cannot make the program do.</summary>
[Trait("Category", "Slow")]
public sealed class VerifyHostTests
{
    [Fact]
    public async Task A_mirror_that_is_whole_and_whose_links_hold_is_good()
    {
        await using var host = await LoopbackHost.StartAsync();

        var run = await VerifyAsync(host);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("good: 5 files, each as SHA256SUMS says\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("good: 24 links, each leads to the page it names\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(host.Asked.Distinct(), host.Asked);
    }

    [Fact]
    public async Task A_host_that_shows_pages_without_the_slash_is_good_where_the_mirror_is_its_root()
    {
        await using var host = await LoopbackHost.StartAsync(context => WithoutSlashAsync(context, ""));

        var run = await VerifyAsync(host);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Links_that_leave_a_folder_of_a_host_without_the_slash_are_named()
    {
        await using var host = await LoopbackHost.StartAsync(context => WithoutSlashAsync(context, "/below"));

        var run = await SiteExport.RunAsync("verify", $"{host.Address}below");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("link: /below/actions: ../css/site.css answers 404 where css/site.css is meant\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("good: 5 files, each as SHA256SUMS says\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nnot good: of ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_shows_a_page_in_another_language_is_named_with_the_page()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            var isWrong = context.Request.Path == "/ar/actions/";
            await (isWrong ? context.Response.Body.WriteAsync(LoopbackHost.Mirror()["actions/index.html"]) : ValueTask.CompletedTask);
            return isWrong;
        });

        var run = await VerifyAsync(host);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["link: /ar/actions shows actions/index.html where ar/actions/index.html is meant"], run.Output.Split('\n').Where(line => line.StartsWith("link: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_adds_to_every_page_is_named_for_each_and_its_links_are_followed_all_the_same()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            var isPage = LoopbackHost.Mirror().TryGetValue(context.Request.Path.Value![1..], out var page) && context.Request.Path.Value.EndsWith(".html", StringComparison.Ordinal);
            await (isPage ? context.Response.WriteAsync(Encoding.UTF8.GetString(page!).Replace("</body>", "<script src=\"https://watch.example/a.js\"></script></body>", StringComparison.Ordinal)) : Task.CompletedTask);
            return isPage;
        });

        var run = await VerifyAsync(host);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, run.Output.Split('\n').Count(line => line.StartsWith("changed: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("link: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("each leads to the page it names", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_missing_and_one_that_cannot_be_had_is_named_with_the_reason()
    {
        await using var host = await LoopbackHost.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value switch { "/css/site.css" => 404, "/actions/index.html" => 403, _ => 200 };
            return Task.FromResult(context.Response.StatusCode != 200);
        });

        var run = await VerifyAsync(host);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("problem: “actions/index.html” answers 403\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("missing: css/site.css\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("“css/site.css” answers", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_named_and_not_followed()
    {
        await using var other = await LoopbackHost.StartAsync();
        await using var host = await LoopbackHost.StartAsync(context => RedirectAsync(context, "/css/site.css", $"{other.Address}css/site.css"));

        var run = await VerifyAsync(host);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"“css/site.css” is redirected to another host, {other.Address.GetLeftPart(UriPartial.Authority)}", run.Output, StringComparison.Ordinal);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_redirect_without_end_is_given_up()
    {
        await using var host = await LoopbackHost.StartAsync(context => RedirectAsync(context, "/css/site.css", "/css/site.css"));

        var run = await VerifyAsync(host);

        Assert.Contains("“css/site.css” is redirected more than 5 times", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_end_is_given_up()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            var isEndless = context.Request.Path == "/css/site.css";
            while (isEndless && !context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[1 << 20], CancellationToken.None);
            }

            return isEndless;
        });

        var run = await VerifyAsync(host);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("“css/site.css” is larger than 64 MB", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_asked_again()
    {
        var refused = 0;
        await using var host = await LoopbackHost.StartAsync(context =>
        {
            var isRefused = context.Request.Path == "/css/site.css" && refused < 2;
            refused += isRefused ? 1 : 0;
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = isRefused ? (429, "0") : (200, "");
            return Task.FromResult(isRefused);
        });

        var run = await VerifyAsync(host);

        Assert.Equal((0, 2), (run.ExitCode, refused));
    }

    [Fact]
    public async Task A_page_for_everything_is_no_signature()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            var isAbsent = !LoopbackHost.Mirror().ContainsKey(context.Request.Path.Value![1..]);
            await (isAbsent && context.Request.Path.Value.EndsWith(".sig", StringComparison.Ordinal) ? context.Response.WriteAsync("<h1>Welcome</h1>") : Task.CompletedTask);
            return isAbsent && context.Request.Path.Value.EndsWith(".sig", StringComparison.Ordinal);
        });

        var run = await VerifyAsync(host);

        Assert.Contains("not signed: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_a_list_and_one_that_is_not_there_are_named_in_a_sentence()
    {
        await using var host = await LoopbackHost.StartAsync(context => RedirectAsync(context, "/SHA256SUMS", "/nothing"));
        var gone = await LoopbackHost.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();

        var empty = await VerifyAsync(host);
        var dead = await SiteExport.RunAsync("verify", address.AbsoluteUri);

        Assert.Equal((1, $"error: {host.Address}SHA256SUMS answers 404, so nothing can be checked\n"), (empty.ExitCode, empty.Error));
        Assert.Equal(1, dead.ExitCode);
        Assert.Contains($"{address}SHA256SUMS cannot be fetched: ", dead.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_leads_out_of_the_folder_is_not_followed()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            var isList = context.Request.Path == "/below/SHA256SUMS";
            await (isList ? context.Response.WriteAsync($"{new string('a', 64)}  ../secret\n{new string('a', 64)}  //other.example/x\n") : Task.CompletedTask);
            return isList;
        });

        var run = await SiteExport.RunAsync("verify", $"{host.Address}below/");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n').Count(line => line.Contains("leads out of the folder", StringComparison.Ordinal)));
        Assert.Equal(["/below/SHA256SUMS", "/below/SHA256SUMS.sig"], host.Asked);
    }

    [Theory]
    [InlineData("http://mirror.example/", "must begin with https")]
    [InlineData("https://user:word@mirror.example/", "no user")]
    [InlineData("https://mirror.example/?a=b", "no “?”")]
    [InlineData("https://", "is no address")]
    public async Task An_address_that_cannot_be_asked_is_refused_in_a_sentence(string address, string why)
    {
        var run = await CommandRun.OfAsync("verify", address);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> VerifyAsync(LoopbackHost host) => SiteExport.RunAsync("verify", host.Address.AbsoluteUri);

    private static Task<bool> RedirectAsync(HttpContext context, string from, string to)
    {
        var isThis = context.Request.Path == from;
        if (isThis)
        {
            context.Response.Redirect(to);
        }

        return Task.FromResult(isThis);
    }

    /// <summary>As npm's serve does it: the name of the page of a folder is taken off, and the slash with it.</summary>
    private static async Task<bool> WithoutSlashAsync(HttpContext context, string prefix)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
        {
            context.Response.Redirect(path.Length == "/index.html".Length ? "/" : path[..^"/index.html".Length]);
            return true;
        }

        var name = path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..].Trim('/') : "nothing";
        if (!LoopbackHost.Mirror().TryGetValue(name, out var content) && !LoopbackHost.Mirror().TryGetValue($"{name}/index.html".TrimStart('/'), out content))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return true;
        }

        await context.Response.Body.WriteAsync(content);
        return true;
    }
}
