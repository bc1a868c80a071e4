using System.Net;
using System.Xml.Linq;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Feeds;

/// <summary>What feed readers get of the forum.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, AllDatabases]
    public async Task Get_Feeds_HoldWhatGuestsMayReadAndNothingElse(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var newcomer = await ForumMember.JoinAsync(site, "Sam");
        var topic = await member.TopicAsync("Hoeveel doelen & wanneer?");
        await member.AnswerAsync(topic, "Drie is <b>genoeg</b>.");
        await member.AnswerAsync(topic, "Dit gaat weg.");
        await newcomer.AnswerAsync(topic, "Dit wacht nog.");
        await newcomer.AskAsync("Een vraag die wacht");
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 3), "Hidden", "Een gezin is te herkennen.");

        foreach (var feed in new[] { "/forum/feed", $"{ForumMember.Category}/feed" })
        {
            // Whoever asks gets what guests get.
            var entry = Assert.Single(await EntriesAsync(newcomer, feed));
            Assert.Equal("Hoeveel doelen & wanneer?", entry.Element(Atom + "title")!.Value);
            Assert.EndsWith(topic, entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
            Assert.Equal("Noor", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        }

        Assert.Equal(
            ["Drie is <b>genoeg</b>.", "Het gezin kiest steeds iets anders."],
            (await EntriesAsync(newcomer, $"{topic}/feed")).Select(entry => entry.Element(Atom + "summary")!.Value));
        Assert.Empty(await EntriesAsync(newcomer, "/forum/over-het-platform/feed"));
        foreach (var nothing in new[] { "/forum/bestaat-niet/feed", "/forum/onderwerp/999/weg/feed" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await newcomer.GetAsync(nothing)).Status);
        }
    }

    private static async Task<IReadOnlyList<XElement>> EntriesAsync(ForumMember member, string feed) =>
        [.. XDocument.Parse((await member.GetAsync(feed)).Markup).Root!.Elements(Atom + "entry")];
}
