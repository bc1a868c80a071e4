using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.MailSubscriptions;

/// <summary>The link below a mail, as a mail program and as a browser without JavaScript use it.</summary>
[Collection(nameof(KernelHost))]
public sealed class UnsubscribeTests
{
    private const string Bram = "bram@example.org";
    private static readonly MailKind Digest = MailKind.Subscribed("test-digest", "het weekoverzicht");
    private static readonly MailKind Answers = MailKind.Subscribed("test-answers", "antwoorden");

    [Theory, AllDatabases]
    public async Task Send_OneClickOfAMailProgram_EndsThisKindAtOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        using var client = await ClientAsync(host);
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);

        using var answer = await client.PostAsync(Link(host), oneClick, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(host.Get<MailAddresses>().IsUnsubscribed("BRAM@example.org", Digest));
        Assert.False(host.Get<MailAddresses>().IsUnsubscribed(Bram, Answers));
        Assert.False(host.Get<MailAddresses>().IsUnsubscribed("noor@example.org", Digest));
        await host.CloseAsync();
    }

    [Fact]
    public async Task Open_Link_AsksFirstAndChangesNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        using var client = await ClientAsync(host);

        using var answer = await client.GetAsync(Link(host), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await ParseAsync(answer);
        Assert.Equal("Wil je geen mail meer over het weekoverzicht?", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(Link(host).ToString().Split('=')[0], page.QuerySelector("main form")!.GetAttribute("action")!.Split('=')[0]);
        Assert.False(host.Get<MailAddresses>().IsUnsubscribed(Bram, Digest));
        await host.CloseAsync();
    }

    [Fact]
    public async Task Press_ButtonsOfThePages_EndsItAndBeginsItAgain()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        using var client = await ClientAsync(host);
        var addresses = host.Get<MailAddresses>();

        var done = await PressAsync(client, Link(host));
        Assert.Equal("Je bent afgemeld", done.Page.QuerySelector("h1")!.TextContent);
        Assert.True(addresses.IsUnsubscribed(Bram, Digest));
        var resumed = await PressAsync(client, done.Address);

        Assert.Equal("Je bent weer aangemeld", resumed.Page.QuerySelector("h1")!.TextContent);
        Assert.False(addresses.IsUnsubscribed(Bram, Digest));
        await host.CloseAsync();
    }

    [Theory]
    [InlineData("/afmelden?mail=geen-token")]
    [InlineData("/afmelden/klaar?mail=geen-token")]
    [InlineData("/afmelden/weer-aan?mail=geen-token")]
    public async Task Open_LinkThatIsNotWhole_SaysSoInDutch(string address)
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        using var client = await ClientAsync(host);

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Deze link werkt niet", (await ParseAsync(answer)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        await host.CloseAsync();
    }

    [Theory]
    [InlineData("/afmelden?mail=geen-token")]
    [InlineData("/afmelden/weer-aan?mail=geen-token")]
    [InlineData("/afmelden")]
    public async Task Send_WithoutTheTokenOfAMail_IsRefused(string address)
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        using var client = await ClientAsync(host);

        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await host.CloseAsync();
    }

    private static Uri Link(KernelHost host)
    {
        var hash = host.Get<JoinedWork>().Read(unit =>
        {
            var hash = host.Get<MailHashes>().Of(unit, Bram);
            unit.Commit();
            return hash;
        });
        return new Uri(host.Get<Unsubscribing>().LinkFor(Digest, hash)!.PathAndQuery, UriKind.Relative);
    }

    private static async Task<(IDocument Page, Uri Address)> PressAsync(HttpClient client, Uri address)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var before = await client.GetAsync(address, cancel);
        var action = (await ParseAsync(before)).QuerySelector("main form")!.GetAttribute("action")!;
        using var empty = new FormUrlEncodedContent([]);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), empty, cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        using var after = await client.GetAsync(answer.Headers.Location, cancel);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        return (await ParseAsync(after), answer.Headers.Location!);
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static async Task<HttpClient> ClientAsync(KernelHost host) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await host.OpenAsync() };
}
