using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>What search finds of the forum: what everybody reads, and nothing that was taken away.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumSearchTests
{
    [Theory, AllDatabases]
    public async Task Search_WordsOfTopicsAndAnswers_FindsWhatEverybodyReads(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, newcomer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam"));
        var topic = await asker.TopicAsync("Hoeveel zwimvora is werkbaar?");
        await asker.AnswerAsync(topic, "Drie **plekdruno** per maand.");
        await newcomer.AnswerAsync(topic, "Een vrastimel wacht nog.");
        await newcomer.TopicAsync("Mijn knolbireg");

        Assert.Equal([topic], await site.Host.FindAsync("zwimvora"));
        Assert.Equal([topic], await site.Host.FindAsync("plekdruno"));
        Assert.Empty(await site.Host.FindAsync("vrastimel"));
        Assert.Empty(await site.Host.FindAsync("knolbireg"));
    }

    [Theory, AllDatabases]
    public async Task Search_WhatWasTakenAway_IsGone(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Dit is gwendaxo.");
        var change = (await asker.GetAsync(topic)).Page.QuerySelector("#bericht-2 a[href$=bewerken]")!.GetAttribute("href")!;
        var withdraw = change.Replace("bewerken", "weghalen", StringComparison.Ordinal);

        var before = await site.Host.FindAsync("gwendaxo");
        await asker.Browser.SendAsync(change, change, ("Text", "Dit is blurmipta."), ("IsUntraceable", "true"));
        var changed = (await site.Host.FindAsync("gwendaxo"), await site.Host.FindAsync("blurmipta"));
        await asker.Browser.SendAsync(withdraw, withdraw);

        Assert.Equal([topic], before);
        Assert.Empty(changed.Item1);
        Assert.Equal([topic], changed.Item2);
        Assert.Empty(await site.Host.FindAsync("blurmipta"));
    }
}
