using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>The sessions of members. One that is ended is over on every node.</summary>
internal sealed class MemberSessions(AccountSessions sessions, SignedInUpdates updates)
{
    public Guid Begin(Account account, string? userAgent) => sessions.Begin(account, userAgent);

    /// <inheritdoc cref="AccountSessions.Of(Account, TimeSpan)" />
    public IReadOnlyList<SessionPlace> Of(Account account, TimeSpan timeOut) => sessions.Of(account, timeOut);

    public void End(Guid member, Guid id)
    {
        sessions.End(MemberAccounts.IdOf(member), id);
        updates.Changed();
    }

    /// <param name="member">Whose sessions end.</param>
    /// <param name="kept">The one that goes on; null for none.</param>
    public void EndOthers(Guid member, Guid? kept)
    {
        sessions.EndOthers(MemberAccounts.IdOf(member), kept);
        updates.Changed();
    }
}
