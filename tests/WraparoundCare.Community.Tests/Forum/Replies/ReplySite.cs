using Microsoft.Extensions.Options;
using MimeKit;
using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>
/// A forum that is answered by mail: Noor has a mail at once of what Sam writes in her topic. The clock stands still, so a test says when
/// the folder is read.
/// </summary>
internal sealed class ReplySite : IAsyncDisposable
{
    public const string Refused = "Je antwoord staat nog niet op het forum";

    private readonly TemporaryFolder _folder;

    private ReplySite(MemberSite site, TemporaryFolder folder) => (Site, _folder) = (site, folder);

    public MemberSite Site { get; }

    public ForumMember Noor { get; private set; } = null!;

    public ForumMember Sam { get; private set; } = null!;

    /// <summary>Of Noor.</summary>
    public string Topic { get; private set; } = string.Empty;

    public string[] Settings => SettingsFor(_folder);

    public long TopicId => long.Parse(Topic.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);

    private Guid KeyOfNoor => Site.Find(Noor.Email)!.Key;

    public static async Task<ReplySite> OpenAsync(DatabaseKind kind, params string[] settings)
    {
        var folder = new TemporaryFolder("replies");
        var site = new ReplySite(await MemberSite.OpenAsync(kind, [.. SettingsFor(folder), .. settings]), folder);
        await site.BeginAsync();
        return site;
    }

    /// <summary>What Noor answers to: the mail of a new post in her topic.</summary>
    public async Task<Mail> MailAsync(string text = "Drie.")
    {
        await Sam.AnswerAsync(Topic, text);
        Site.Host.Get<NotificationMaker>().Make();
        Assert.Equal(1, Site.Host.Get<FollowMailing>().SendDue());
        return await Site.Mails.ReadAsync(Noor.Email, "Nieuw in wat je volgt");
    }

    /// <summary>An address as Noor would have had it.</summary>
    /// <param name="daysAgo">When that was.</param>
    public string AddressOf(int daysAgo = 0) => new ReplyAddresses(
        Site.Host.Get<MailSeals>(),
        Site.Host.Get<ForumTopics>(),
        Site.Host.Get<IOptions<ReplyOptions>>(),
        new FakeTimeProvider(Site.Clock.GetUtcNow().AddDays(-daysAgo))).For(new ForumVisitor(KeyOfNoor, ["Lid"]), TopicId)!;

    /// <summary>Brings a mail as a mail server does.</summary>
    public async Task BringAsync(MimeMessage mail)
    {
        var file = $"{Guid.NewGuid():N}";
        Directory.CreateDirectory(_folder.File("tmp"));
        Directory.CreateDirectory(_folder.File("new"));
        await mail.WriteToAsync(_folder.File($"tmp/{file}"));
        File.Move(_folder.File($"tmp/{file}"), _folder.File($"new/{file}"));
    }

    public Task BringAsync(string from, string to, string text) => BringAsync(WrittenMail.Of(from, to, text));

    /// <summary>Brings one that a node took and did not finish before it died.</summary>
    public async Task LeaveAsync(MimeMessage mail)
    {
        Directory.CreateDirectory(_folder.File("taken"));
        await mail.WriteToAsync(_folder.File($"taken/{(Site.Clock.GetUtcNow() - ReplyFolder.Lease).UtcTicks:D19}-1-{Guid.NewGuid():N}"));
    }

    public async Task<IReadOnlyList<ReplyResult>> ReadAsync() =>
        await Site.Host.Get<ReplyPickup>().HandleAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<string>> PostsAsync() => ForumMember.Posts(await Sam.GetAsync(Topic));

    /// <summary>How many mails said that something is not placed.</summary>
    public async Task<int> CountRefusalsAsync()
    {
        // Mails go one after the other: when one that was asked for later is there, so are those before it.
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await Site.AskForAccountAsync(Site.Visitor(), $"merk-{Guid.NewGuid():N}@example.org");
        return await Site.Mails.CountAsync(Refused);
    }

    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)];

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Dispose();
    }

    private async Task BeginAsync()
    {
        (Noor, Sam) = (await ForumMember.JoinAsync(Site, "Noor", "Lid"), await ForumMember.JoinAsync(Site, "Sam", "Lid"));
        Topic = await Noor.TopicAsync("Hoeveel doelen?");
        await Noor.Browser.SendAsync("/mijn/meldingen/mail", "/mijn/meldingen/mail", ("Mail", "AtOnce"));
    }

    private static string[] SettingsFor(TemporaryFolder folder) =>
    [
        "--Community:Forum:RepliesByMail:Address=antwoord@forum.example",
        $"--Community:Forum:RepliesByMail:Folder={folder.Path}",
    ];
}
