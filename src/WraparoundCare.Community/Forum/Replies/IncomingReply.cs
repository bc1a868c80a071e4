using System.Security.Cryptography;
using System.Text;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>A mail from a member, as their address says.</summary>
/// <param name="Id">The same for the same mail, however often it comes.</param>
/// <param name="Writer">The member, with the groups of this moment.</param>
/// <param name="Email">The address of their account.</param>
internal sealed record IncomingReply(Guid Id, ForumVisitor Writer, string Email)
{
    public static Guid IdOf(string token, string email, string messageId) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\n{email}\n{messageId}")).AsSpan(0, 16));

    /// <summary>What it becomes: in a mail stands what one says by answering, so nothing is left to tick.</summary>
    public AnswerForm ToForm(string text) => new() { Id = Id, Text = text, IsUntraceable = true };
}

/// <summary>What became of a mail.</summary>
internal enum ReplyResult
{
    Placed,

    /// <summary>Its writer has a mail that says why not.</summary>
    Refused,

    /// <summary>It was handled before.</summary>
    Repeated,

    /// <summary>It is tried again.</summary>
    Later,

    /// <summary>A program wrote it: nothing may come of it, or two programs would write to one another for ever.</summary>
    Automatic,

    /// <summary>It is no mail that anybody wrote.</summary>
    Unreadable,

    /// <summary>It is not from who may answer at that address.</summary>
    Stranger,

    /// <summary>It could not be handled for a day.</summary>
    Failed,
}
