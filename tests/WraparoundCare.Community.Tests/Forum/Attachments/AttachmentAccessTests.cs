using System.IO.Compression;
using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Attachments;

/// <summary>Who gets a file, and what becomes of it.</summary>
[Collection(nameof(KernelHost))]
public sealed class AttachmentAccessTests
{
    private const string Queue = "/moderatie/berichten";

    [Theory, AllDatabases]
    public async Task Read_FileOfAPost_FollowsThePost(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (newcomer, other, moderator) = (
            await ForumMember.JoinAsync(site, "Noor"),
            await ForumMember.JoinAsync(site, "Sam", "Lid"),
            await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var guest = new ForumMember(site, site.Visitor(), string.Empty);
        ForumMember[] all = [newcomer, other, moderator, guest];
        var topic = await other.TopicAsync("Wie kijkt mee?");

        var asked = await newcomer.AnswerAsync(topic, [SentFiles.Photo()]);
        var file = asked.Page.QuerySelector(".attached img")!.GetAttribute("src")!;
        var loose = await StatusesAsync(file, all);
        var sent = await newcomer.AgainAsync(asked, topic, (SentFiles.DescriptionOf(asked), "Een tafel."));
        var waiting = await StatusesAsync(file, all);
        var post = $"{Queue}/{sent.Location!.Split("wacht-")[1]}";
        var queued = await moderator.GetAsync(post);
        await DecideAsync(moderator, post, "Approved");
        var placed = await StatusesAsync(file, all);
        site.Host.CloseTo("Projectlid");
        var closed = await StatusesAsync(file, all);
        site.Host.CloseTo(group: null);
        await DecideAsync(moderator, post, "Hidden");
        var hidden = await StatusesAsync(file, all);

        Assert.Equal([200, 404, 404, 404], loose);
        Assert.Equal([200, 404, 200, 404], waiting);
        Assert.NotNull(queued.Page.QuerySelector(".attachments img"));
        Assert.Equal([200, 200, 200, 200], placed);
        Assert.Equal([404, 404, 200, 404], closed);
        Assert.Equal([404, 404, 200, 404], hidden);
        Assert.Equal([404, 404, 404, 404], await StatusesAsync(file.Replace("tafel", "stoel", StringComparison.Ordinal), all));
        using var answer = await moderator.FetchAsync(file);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory, AllDatabases]
    public async Task Withdraw_PostWithAFile_HidesTheFile(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Wie kijkt mee?");
        await member.PlacePhotoAsync(topic);
        var page = await member.GetAsync(topic);
        var withdraw = page.Page.QuerySelector("#bericht-2 a[href$=weghalen]")!.GetAttribute("href")!;

        await member.Browser.SendAsync(withdraw, withdraw);

        Assert.Equal([404, 200], await StatusesAsync(SentFiles.Addresses(page)[0], [member, moderator]));
    }

    [Theory, AllDatabases]
    public async Task Leave_WithTheirPosts_TakesTheFilesAlong(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (leaver, stayer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await stayer.TopicAsync("Wie kijkt mee?");
        await leaver.PlacePhotoAsync(topic);
        await stayer.PlacePhotoAsync(topic);
        await stayer.AnswerAsync(topic, [SentFiles.Photo("wacht.jpg")]);

        await leaver.LeaveAsync("wissen");
        var afterErasing = site.Host.FilesIn();
        await stayer.LeaveAsync("laten");
        var page = await site.Visitor().GetAsync(topic);

        Assert.Equal((2, 2), afterErasing);
        Assert.Equal((1, 1), site.Host.FilesIn());
        Assert.Single(page.Page.QuerySelectorAll(".attachments img"));
    }

    [Theory, AllDatabases]
    public async Task Download_OwnData_HoldsTheFiles(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        await member.PlacePhotoAsync(topic);
        using var file = await member.FetchAsync(SentFiles.Addresses(await member.GetAsync(topic))[0]);
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var zip = new ZipArchive(new MemoryStream(await DownloadAsync(member)));
        var entry = zip.Entries.Single(entry => entry.FullName.StartsWith("bestanden/", StringComparison.Ordinal));
        using var kept = new MemoryStream();
        await (await entry.OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(kept, TestContext.Current.CancellationToken);

        Assert.Equal("tafel.jpg", entry.Name);
        Assert.Equal(bytes, kept.ToArray());
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(string file, IEnumerable<ForumMember> members)
    {
        var statuses = new List<int>();
        foreach (var member in members)
        {
            using var answer = await member.FetchAsync(file);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    private static Task<EditorAnswer> DecideAsync(ForumMember moderator, string post, string kind)
    {
        var address = $"{Queue}/{Guid.Parse(post.Split('/')[^1])}";
        return moderator.Browser.SendAsync(address, address, ("Kind", kind), ("Reason", "Nagekeken."));
    }

    private static async Task<byte[]> DownloadAsync(ForumMember member)
    {
        var token = (await member.GetAsync("/mijn/gegevens")).Page
            .QuerySelector($"[action='/mijn/gegevens/downloaden'] [name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = member.Browser.Cookies })
        {
            BaseAddress = member.Site.Address,
        };
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create(EditorClient.TokenField, token)]);
        using var answer = await client.PostAsync("/mijn/gegevens/downloaden", fields, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
