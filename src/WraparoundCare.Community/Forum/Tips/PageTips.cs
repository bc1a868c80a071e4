using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>The tips that a page of the editors shows to everybody.</summary>
internal sealed class PageTips(ForumTips tips, ForumAuthors authors, PageMemory<IReadOnlyList<PageTip>> memory)
{
    public IReadOnlyList<PageTip> Of(ContentPage page) => memory.Of(page.Key, () => Read(page.Key));

    private IReadOnlyList<PageTip> Read(Guid page)
    {
        var shown = tips.On(page);
        var names = authors.Of(shown.Select(tip => (Guid?)tip.Row.AuthorKey));
        return [.. shown.Select(tip => new PageTip(
            tip.Row.Text, TipWords.Of(tip.Row.Credit ?? TipCredit.Unnamed, names, tip.Post), Quote.Address + tip.Post.Id))];
    }
}
