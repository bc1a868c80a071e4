using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>Tips as lists show them.</summary>
internal sealed class TipLines(ForumTips tips, ForumAuthors authors, TipPages pages)
{
    public IReadOnlyList<TipLine> Of(IReadOnlyList<FoundTip> found)
    {
        var now = tips.Now;
        var names = authors.Of(found.Select(tip => (Guid?)tip.Row.AuthorKey));
        return
        [
            .. found.Select(tip => new TipLine(
                tip,
                tip.StateAt(now),
                TipWords.Of(tip.Row.Credit ?? TipCredit.AsInTopic, names, tip.Post),
                pages.Find(tip.Row.PageKey))),
        ];
    }

    /// <summary>Each way in which its writer can be named, with how that looks.</summary>
    public IReadOnlyDictionary<TipCredit, string> CreditsOf(FoundTip tip)
    {
        var names = authors.Of([tip.Row.AuthorKey]);
        return Enum.GetValues<TipCredit>().ToDictionary(credit => credit, credit => TipWords.Of(credit, names, tip.Post));
    }
}
