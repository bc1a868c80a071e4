using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Community.Members.MailRequests;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.Emails;

/// <summary>
/// Another address for an account, confirmed at the present one and then at the new one: whoever has only one of the two mailboxes, or the
/// session alone, changes nothing. Nothing is kept in between; each link carries what it is for. The kernel gives who has another address
/// another security stamp: every session and every link of before has ended then.
/// </summary>
internal sealed class EmailChanges(MemberRecords members, OneTimeTokens tokens, MemberMail mail, MailRequestLimits limits)
{
    public static readonly TimeSpan LinkExpiry = TimeSpan.FromHours(1);

    public void Ask(IMember member, string email)
    {
        var path = Link(EmailChangeController.PresentAddress, member, LeavePurpose(email, member), email);
        mail.AskToChangeAddress(member.Email, email, path, LinkExpiry);
    }

    public bool IsOfPresent(EmailLinkForm link) => Find(link, LeavePurpose) is not null;

    public bool IsOfNew(EmailLinkForm link) => Find(link, MovePurpose) is not null;

    /// <returns>Whether the link is that of the present address; then the new one has a mail.</returns>
    public bool ConfirmPresent(EmailLinkForm link)
    {
        if (Find(link, LeavePurpose) is not { } member)
        {
            return false;
        }

        // It may be a stranger's. Whose it is already, only whoever reads its mail may know.
        if (!limits.LetsMailGo(link.Email!, isProven: true))
        {
            return true;
        }

        if (members.FindByEmail(link.Email!) is not null)
        {
            mail.TellOfAccount(link.Email!, SignInController.Address);
        }
        else
        {
            var path = Link(EmailChangeController.NewAddress, member, MovePurpose(link.Email!, member), link.Email!);
            mail.ConfirmAddress(link.Email!, path, LinkExpiry);
        }

        return true;
    }

    /// <returns>Whether the link is that of the new address; then it is the account's.</returns>
    public bool ConfirmNew(EmailLinkForm link)
    {
        using var scope = members.BeginChange();
        if (Find(link, MovePurpose) is not { } member || members.FindByEmail(link.Email!) is not null)
        {
            scope.Complete();
            return false;
        }

        var former = member.Email;
        member.Email = link.Email!;
        members.Save(member);
        mail.TellOfNewAddress(former);
        scope.Complete();
        return true;
    }

    private IMember? Find(EmailLinkForm link, Func<string, IMember, string> purpose) =>
        link is { Email.Length: > 0, Token.Length: > 0 }
        && members.Get(link.Member) is { IsApproved: true, IsLockedOut: false } member
        && tokens.IsValid(MemberAccounts.Of(member), purpose(link.Email, member), link.Token)
            ? member
            : null;

    private string Link(string page, IMember member, string purpose, string email) => page + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["member"] = member.Key.ToString(),
            ["email"] = email,
            ["token"] = tokens.Create(MemberAccounts.Of(member), purpose, LinkExpiry),
        });

    // Of the address that is left: when the account has another one, the links are worth nothing.
    private static string LeavePurpose(string email, IMember member) => $"leave {member.Email} for {email}";

    private static string MovePurpose(string email, IMember member) => $"move from {member.Email} to {email}";
}
