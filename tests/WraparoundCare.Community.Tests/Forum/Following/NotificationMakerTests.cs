using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>That followers are told once each, however many they are and whatever happens meanwhile.</summary>
[Collection(nameof(KernelHost))]
public sealed class NotificationMakerTests
{
    private const int Number = 40;
    private static readonly string[] Told =
        ["forum_notification", "forum_notification WHERE first_number = 1 AND last_number = 2", "forum_news"];

    [Theory, AllDatabases]
    public async Task Make_StoppedHalfway_GoesOnWhereItWas(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await AskAsync(site);
        var maker = site.Host.Get<NotificationMaker>();

        Assert.True(maker.MakeBatch(size: 7));
        Assert.True(maker.MakeBatch(size: 7));
        var half = await Rows.CountAsync(site.Host, Told);
        await site.Host.RestartAsync();
        site.Host.Get<NotificationMaker>().Make();

        // The writer follows as well and is told of nothing: they may be among the first, as keys have no order.
        Assert.InRange(half[0], 13, 14);
        Assert.Equal([0, 2], half.Skip(1));
        Assert.Equal([Number, Number, 0], await Rows.CountAsync(site.Host, Told));
    }

    [Fact]
    public async Task Make_OnTwoNodesAtOnce_TellsEachOnce()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.PostgreSql);
        await AskAsync(site);
        await using var other = await KernelHost.JoinAsync(site.Host.Database);
        NotificationMaker[] makers = [site.Host.Get<NotificationMaker>(), other.Get<NotificationMaker>()];

        var batches = await Task.WhenAll(makers.Select(maker => Task.Run(() =>
            Enumerable.Range(0, 100).Count(_ => maker.MakeBatch(size: 7)))));

        // Six for each of two posts, of which nobody did one twice.
        Assert.Equal(12, batches.Sum());
        Assert.Equal([Number, Number, 0], await Rows.CountAsync(site.Host, Told));
    }

    [Theory, AllDatabases]
    public async Task Make_LaterPostFirst_TellsOfBoth(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await AskAsync(site);

        await Rows.ExecuteAsync(site.Host, "UPDATE forum_news SET id = id + 10 WHERE id = (SELECT MIN(id) FROM forum_news)");
        site.Host.Get<NotificationMaker>().Make();

        Assert.Equal([Number, Number, 0], await Rows.CountAsync(site.Host, Told));
    }

    // A topic with an answer, by somebody who follows nothing but that.
    private static async Task AskAsync(MemberSite site)
    {
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        await Followers.AddAsync(site.Host, "plan-en-doelen", Number);
        await asker.AnswerAsync(await asker.TopicAsync("Hoeveel doelen?"), "Drie.");
    }
}
