using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>Asks the writers of posts whether editors may show words of theirs on a page.</summary>
internal sealed class TipProposals(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, TipSources sources, ForumTips tips, TipMail mail)
{
    /// <summary>
    /// One transaction, in which the mail to the writer is queued. Who asks at the same moment does so before or after that.
    /// </summary>
    public ProposalOutcome Add(TipProposal proposal)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        HeldPost.Of(db, proposal.Post);
        var author = sources.Find(proposal.Post) is { } source && TipMark.Of(source.Post) == proposal.Seen ? source.Post.AuthorKey : null;
        var outcome = author is null ? ProposalOutcome.PostChanged : OutcomeOf(proposal.Post);
        if (author is { } writer && outcome is ProposalOutcome.Asked)
        {
            db.Add(RowOf(proposal, writer, tips.Now));
            db.SaveChanges();
            mail.TellOfQuestion(writer);
        }

        scope.Complete();
        return outcome;
    }

    // Who said no is not asked again about the same post.
    private ProposalOutcome OutcomeOf(Guid post)
    {
        var now = tips.Now;
        var states = tips.From(post).Select(tip => tip.StateAt(now)).ToList();
        return states.Exists(state => state is TipState.Refused or TipState.Withdrawn) ? ProposalOutcome.WriterRefused
            : states.Exists(state => state is TipState.Asked or TipState.Shown) ? ProposalOutcome.AlreadyAsked
            : ProposalOutcome.Asked;
    }

    private static ForumTipRow RowOf(TipProposal proposal, Guid author, DateTime now) => new()
    {
        Id = Guid.NewGuid(),
        PostId = proposal.Post,
        AuthorKey = author,
        PageKey = proposal.Page,
        PageTitle = proposal.PageTitle.Length <= ForumTipRow.TitleMaxLength
            ? proposal.PageTitle
            : proposal.PageTitle[..ForumTipRow.TitleMaxLength],
        Text = proposal.Text,
        Reason = proposal.Reason,
        PostMark = proposal.Seen,
        ProposedBy = proposal.Editor,
        ProposedAt = now,
        State = TipState.Asked,
    };
}

/// <summary>What became of a proposal.</summary>
internal enum ProposalOutcome
{
    Asked,

    /// <summary>The post says something else than the editor saw, or is not there any more.</summary>
    PostChanged,

    AlreadyAsked,

    WriterRefused,
}

/// <param name="Post">Which post it is from: one that can be a tip.</param>
/// <param name="Seen">The mark of what the editor saw of it.</param>
/// <param name="Editor">Who asks.</param>
internal sealed record TipProposal(Guid Post, string Seen, Guid Editor)
{
    public required Guid Page { get; init; }

    public required string PageTitle { get; init; }

    public required string Text { get; init; }

    public required string Reason { get; init; }
}
