using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts.Passkeys;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>The passkeys of a member. Of one that is made or goes its owner hears by mail, in the same transaction.</summary>
internal sealed class MemberPasskeys(MemberRecords members, AccountPasskeys passkeys, MemberMail mail)
{
    public IReadOnlyList<PasskeyName> Of(Guid member) => passkeys.Of(MemberAccounts.IdOf(member));

    public PasskeyName? Find(Guid member, string? id) => Of(member).FirstOrDefault(passkey => passkey.Id == id);

    public bool HasRoom(Guid member) => Of(member).Count < AccountPasskeys.MaxForAccount;

    /// <returns>False when it is somebody's already, or there are too many.</returns>
    public bool TryAdd(Guid key, string name, UserPasskeyInfo passkey)
    {
        using var scope = members.BeginChange();
        var isAdded = false;
        if (members.Get(key) is { } member && passkeys.TryAdd(MemberAccounts.IdOf(key), name, passkey))
        {
            mail.TellOfPasskey(member.Email, name, isNew: true, PasskeysController.Address);
            isAdded = true;
        }

        scope.Complete();
        return isAdded;
    }

    /// <returns>Whether it is the member's.</returns>
    public bool Rename(Guid member, string? id, string name) => passkeys.Rename(MemberAccounts.IdOf(member), id ?? string.Empty, name);

    /// <returns>Whether it was the member's.</returns>
    public bool Remove(Guid key, string? id)
    {
        using var scope = members.BeginChange();
        var isRemoved = false;
        if (members.Get(key) is { } member && Find(key, id) is { } passkey && passkeys.Remove(MemberAccounts.IdOf(key), passkey.Id))
        {
            mail.TellOfPasskey(member.Email, passkey.Name, isNew: false, PasskeysController.Address);
            isRemoved = true;
        }

        scope.Complete();
        return isRemoved;
    }
}
