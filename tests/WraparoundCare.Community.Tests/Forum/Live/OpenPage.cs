using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using WraparoundCare.Testing;

namespace WraparoundCare.Community.Tests.Forum.Live;

/// <summary>The connection of a page that somebody has open, in the JSON protocol of SignalR.</summary>
internal sealed class OpenPage : IDisposable
{
    private const char End = '\x1e';
    private const int CallOf = 1;
    private const int CompletionOf = 3;
    private const int Goodbye = 7;

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _received = [];
    private readonly Queue<string> _heard = [];

    /// <param name="site">A node of the site.</param>
    /// <param name="member">Whose page it is.</param>
    /// <param name="topic">The address of the topic that it shows; null for another page.</param>
    /// <param name="origin">The site that the page is of; the same by default.</param>
    /// <param name="since">When the page was made, as it says; null when it does not.</param>
    public static async Task<OpenPage> OpenAsync(
        Uri site, ForumMember member, string? topic = null, string? origin = null, string? since = null)
    {
        var page = new OpenPage();
        var cookies = member.Browser.Cookies.GetAllCookies().Select(cookie => $"{cookie.Name}={cookie.Value}");
        page._socket.Options.SetRequestHeader("Cookie", string.Join("; ", cookies));
        page._socket.Options.SetRequestHeader("Origin", origin ?? site.GetLeftPart(UriPartial.Authority));
        var query = topic is null ? $"?sinds={since}" : $"?sinds={since}&onderwerp={topic.Split('/')[3]}";
        await page._socket.ConnectAsync(new Uri($"ws://{site.Authority}/forum/live{query}"), CancellationToken.None);
        await page.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await page.ReceiveAsync());
        await page.WaitUntilItIsInAsync();
        return page;
    }

    /// <returns>The next message and what it carries; null when the site closed the connection.</returns>
    public async Task<string?> HearAsync()
    {
        if (_heard.TryDequeue(out var heard))
        {
            return heard;
        }

        while (await ReceiveAsync() is { } message)
        {
            using var json = JsonDocument.Parse(message);
            var kind = json.RootElement.GetProperty("type").GetInt32();
            if (kind == CallOf)
            {
                return WordsOf(json.RootElement);
            }

            if (kind == Goodbye)
            {
                return null;
            }
        }

        return null;
    }

    // What a browser asks is answered when it has come in, and refused.
    private async Task WaitUntilItIsInAsync()
    {
        await SendAsync("""{"type":1,"invocationId":"1","target":"Anything","arguments":[]}""");
        while (await ReceiveAsync() is { } message)
        {
            using var json = JsonDocument.Parse(message);
            var kind = json.RootElement.GetProperty("type").GetInt32();
            if (kind is CompletionOf or Goodbye)
            {
                Assert.True(json.RootElement.TryGetProperty("error", out _) || kind is Goodbye);
                return;
            }

            if (kind == CallOf)
            {
                _heard.Enqueue(WordsOf(json.RootElement));
            }
        }
    }

    private static string WordsOf(JsonElement call) =>
        string.Join(' ', [call.GetProperty("target").GetString(), .. call.GetProperty("arguments").EnumerateArray()]);

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<string?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        var buffer = new byte[4096];
        while (_received.Count == 0)
        {
            var result = await _socket.ReceiveAsync(buffer, patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            foreach (var message in Encoding.UTF8.GetString(buffer, 0, result.Count).Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                _received.Enqueue(message);
            }
        }

        return _received.Dequeue();
    }
}
