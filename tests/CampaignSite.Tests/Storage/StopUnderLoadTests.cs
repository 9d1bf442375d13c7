using System.Security.Cryptography;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Marks;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Storage;

/// <summary>What a stop by the supervisor costs those who are just pressing a button: nothing that was answered.</summary>
[Trait("Category", "Process")]
public sealed class StopUnderLoadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task R3_a_stop_under_load_answers_what_it_took_and_keeps_what_it_answered()
    {
        await using var site = await ChildSite.StartAsync(("Limits__Enabled", "false"));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        var (acknowledged, errors) = (new List<byte[]>(), new List<int>());
        var stopping = false;
        var pressing = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    var cookie = MarkPageTests.VisitorCookieHeader();
                    using var answer = await client.SendAsync(PressOf(cookie));
                    lock (acknowledged)
                    {
                        if ((int)answer.StatusCode == 303)
                        {
                            acknowledged.Add(Hash(cookie));
                        }
                        else
                        {
                            errors.Add((int)answer.StatusCode);
                        }
                    }
                }
                catch (HttpRequestException) when (Volatile.Read(ref stopping))
                {
                    return; // nobody listens any more
                }
            }
        })).ToList();
        while (Count() < 200)
        {
            await Task.Delay(10);
        }

        // What a busy disk refused before is another test's; from here on the stop is to blame.
        lock (acknowledged)
        {
            errors.Clear();
        }

        Volatile.Write(ref stopping, true);
        Assert.Equal(0, await site.TerminateAsync());
        await Task.WhenAll(pressing);

        output.WriteLine($"R3: {acknowledged.Count} acknowledged");
        Assert.Equal([], errors);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = site.Folder.At("data/site.db"), Pooling = false }.ToString());
        connection.Open();
        Assert.Equal("ok", SqlitePragmas.Scalar(connection, "PRAGMA integrity_check"));
        Assert.Equal(0, acknowledged.Count(hash => !IsStored(connection, hash)));

        int Count()
        {
            lock (acknowledged)
            {
                return acknowledged.Count;
            }
        }
    }

    private static HttpRequestMessage PressOf(string cookie)
    {
        var press = RunningSite.Post("/actions/read-the-briefing/mark", ("outcome", "done"));
        press.Headers.Add("Cookie", cookie);
        return press;
    }

    // What the store keeps of a cookie.
    private static byte[] Hash(string cookie) => SHA256.HashData(System.Buffers.Text.Base64Url.DecodeFromChars(cookie.AsSpan("__Host-d=".Length, 43)));

    private static bool IsStored(SqliteConnection connection, byte[] hash)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM marks WHERE visitor = $visitor";
        command.Parameters.AddWithValue("$visitor", hash);
        return (long)command.ExecuteScalar()! == 1;
    }
}
