using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members;

/// <summary>
/// Who is signed in. Every request of a member asks it, so what the database said is kept until it says on any node that a session, a
/// member, their groups or their silence is other than it was, and never for longer than a session is not noted as used.
/// </summary>
internal sealed class SignedInMembers(UnitOfWorkFactory works, AccountSessions sessions, Silence silence, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();
    private long _changes;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Notes the use of the session as well.</summary>
    /// <returns>Null when the session has ended, or when the member has left, is blocked or may not sign in yet.</returns>
    public SignedInMember? Find(Guid session, Guid member)
    {
        // From before anything is read: what was read during a change is of no use after it.
        var changes = Interlocked.Read(ref _changes);
        if (!_kept.TryGetValue(session, out var kept) || kept.Changes != changes || Now - kept.SeenAt >= AccountSessions.Precision)
        {
            kept = Read(session, member, changes);
        }

        return kept is { Member: { } found } && found.Key == member
            ? found with { SilencedUntil = found.SilencedUntil > Now ? found.SilencedUntil : null }
            : null;
    }

    /// <summary>Asks the database anew who is signed in.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    private Kept? Read(Guid session, Guid member, long changes)
    {
        var rows = Read(session, member);
        if (rows is not [var row, ..])
        {
            return null;
        }

        sessions.Touch(session, row.SeenAt);
        var found = new SignedInMember(member, row.Username, row.SecurityStamp ?? string.Empty)
        {
            Groups = [.. rows.Select(one => one.Group).OfType<string>()],
            SilencedUntil = silence.Of(member),
        };
        return _kept[session] = new Kept(found, Now, changes);
    }

    // One row for each of the member's groups.
    private List<Row> Read(Guid session, Guid member)
    {
        using var work = works.Create();
        return [.. work.Db.Database.SqlQuery<Row>(
            $"""
            SELECT session.seen_at AS "SeenAt", account.username AS "Username", account.security_stamp AS "SecurityStamp",
                kind.name AS "Group"
            FROM account_session session
            JOIN node person ON person.key = session.account_key
            JOIN member account ON account.node_id = person.id
            LEFT JOIN member_to_group membership ON membership.member_id = person.id
            LEFT JOIN node kind ON kind.id = membership.group_id
            WHERE session.id = {session} AND session.account_key = {member}
                AND account.is_approved = {true} AND account.is_locked_out = {false}
            """)];
    }

    /// <param name="Member">Who it is.</param>
    /// <param name="SeenAt">Since when it is kept, in UTC.</param>
    /// <param name="Changes">How often something had changed before that.</param>
    private sealed record Kept(SignedInMember Member, DateTime SeenAt, long Changes);

    private sealed record Row(DateTime SeenAt, string Username, string? SecurityStamp, string? Group);
}

/// <param name="Key">Of the member.</param>
/// <param name="Username">Which says nothing of them.</param>
/// <param name="SecurityStamp">With another one, sessions from before have ended.</param>
internal sealed record SignedInMember(Guid Key, string Username, string SecurityStamp)
{
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Until when they may read only, in UTC; null when they may write.</summary>
    public DateTime? SilencedUntil { get; init; }
}
