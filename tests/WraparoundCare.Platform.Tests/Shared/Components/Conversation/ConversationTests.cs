using WraparoundCare.Platform.Tests.StyleGuide;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Platform.Tests.StyleGuide.StyleGuidePages;

namespace WraparoundCare.Platform.Tests.Shared.Components.Conversation;

/// <summary>What people write to one another, as the style guide shows it.</summary>
[Collection(nameof(KernelHost))]
public sealed class ConversationTests(StyleGuidePages pages) : IClassFixture<StyleGuidePages>
{
    [Fact]
    public void Show_Post_SaysWhoAndWhenBeforeWhat()
    {
        var post = Find(pages.Guide, "#bericht-1");

        Assert.Equal("article", post.LocalName);
        Assert.Equal("Noor van den Berg", Described(post, "aria-labelledby"));
        var time = Find(post, "time");
        Assert.Equal(("2026-11-24T09:05:00+01:00", "24 november 2026 om 9.05 uur"), (time.GetAttribute("datetime"), Words(time)));
        Assert.Equal(["post__head", "post__body", "post__actions"], post.Children.Select(part => part.ClassName));
        Assert.Equal("Antwoord", Words(Find(post, ".post__actions a")));
        Assert.Empty(Find(post, ".post__body").QuerySelectorAll(".post__actions"));
    }

    [Fact]
    public void Show_Comment_HasTheRoleOfItsWriter()
    {
        Assert.Equal("Praktijkproject", Words(Find(pages.Guide, "#bericht-2 .badge")));
        Assert.Equal("Moderator", Words(Find(pages.Guide, "#bericht-3 .badge")));
        Assert.Null(pages.Guide.QuerySelector("#bericht-1 .badge"));
        Assert.Null(pages.Guide.QuerySelector("#bericht-3 .post__actions"));
        Assert.Equal("#gesprek", Find(pages.Guide, "#bericht-2 .post__name a").GetAttribute("href"));
    }

    [Fact]
    public void Show_Avatar_IsNotSaidBesideTheName() =>
        Assert.All(pages.Guide.QuerySelectorAll(".avatar"), avatar => Assert.Equal("true", avatar.GetAttribute("aria-hidden")));

    [Fact]
    public void Show_Tag_LeadsSomewhereOrIsAWord()
    {
        Assert.Equal(["a", "a", "span"], pages.Guide.QuerySelectorAll("#bericht-1 .tag").Select(tag => tag.LocalName));
        Assert.Equal("Moderator", Words(Find(pages.Guide, "p > .utrecht-data-badge")));
    }

    [Fact]
    public void Show_Timeline_IsAListInOrder()
    {
        var timeline = Find(pages.Guide, "ol.timeline");

        Assert.Equal(["Verstuurd", "Nagekeken", "Op de site"], timeline.QuerySelectorAll(".timeline__heading").Select(Words));
        Assert.Equal(3, timeline.QuerySelectorAll("li > p > time").Length);
        Assert.Contains("haalde een naam weg", Words(timeline.Children[1]), StringComparison.Ordinal);
    }
}
