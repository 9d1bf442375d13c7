using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>Commands with numbers over a WebSocket, as the DevTools protocol and WebDriver BiDi both have them.</summary>
internal sealed class JsonSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _events = new();
    private readonly CancellationTokenSource _closing = new();
    private Task _reading = Task.CompletedTask;
    private int _last;

    public static async Task<JsonSocket> ConnectAsync(Uri address)
    {
        var socket = new JsonSocket();
        await socket._socket.ConnectAsync(address, CancellationToken.None);
        socket._reading = socket.ReadAsync();
        return socket;
    }

    /// <summary>The result of a command; its error fails the test.</summary>
    public async Task<JsonElement> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Awaits the next event of this name; asked for before the command that causes it.</summary>
    public async Task NextAsync(string name)
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _events[name] = next;
        await next.Task.WaitAsync(Patience);
    }

    private async Task ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _closing.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonSerializer.Deserialize<JsonElement>(message.ToArray()));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            foreach (var answer in _waiting.Values)
            {
                answer.TrySetException(e);
            }
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && _waiting.TryRemove(id.GetInt32(), out var answer))
        {
            if (message.TryGetProperty("result", out var result))
            {
                answer.TrySetResult(result);
            }
            else
            {
                answer.TrySetException(new InvalidOperationException(message.GetRawText()));
            }
        }
        else if (message.TryGetProperty("method", out var name) && _events.TryRemove(name.GetString()!, out var next))
        {
            next.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _closing.Dispose();
    }
}
