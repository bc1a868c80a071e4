using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Community.Members.Registration;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>
/// The links by mail that stand in for a password, or let choose a new one. Each works once. Every address gets a mail: what the site knows
/// of it stands there and nowhere else.
/// </summary>
internal sealed class MemberLinks(
    MemberAccounts accounts, SignInService signIn, OneTimeTokens tokens, MemberMail mail, IOptions<MemberOptions> options)
{
    private const string Password = "password";

    public TimeSpan Expiry => options.Value.SignInLinkExpiry;

    public Task SendSignInAsync(string email, string returnUrl) => SendAsync(email, account =>
    {
        var query = Query(account, tokens.Create(account, SignInPurpose(account), Expiry)).Add(ReturnUrl.Parameter, returnUrl);
        mail.SendSignInLink(email, $"{UseLinkController.Address}{query}", Expiry);
    });

    public Task SendPasswordAsync(string email) => SendAsync(email, account =>
    {
        var query = Query(account, tokens.Create(account, Password, Expiry));
        mail.SendPasswordLink(email, NewPasswordController.Address + query, Expiry);
    });

    public Task<SignInAnswer> UseSignInAsync(Guid member, string token, SignInSource source) =>
        signIn.TryProofAsync(accounts, member, account => tokens.IsValid(account, SignInPurpose(account), token), source);

    /// <summary>Whether the account is that of a link to choose a new password with.</summary>
    public bool LetsChoosePassword(Account account, string token) =>
        account is { IsApproved: true, IsBlocked: false } && tokens.IsValid(account, Password, token);

    private async Task SendAsync(string email, Action<Account> send)
    {
        switch (await accounts.FindByNameAsync(email))
        {
            case { IsApproved: true, IsBlocked: false } account:
                send(account);
                break;
            case null:
                mail.TellOfNoAccount(email, RegistrationController.Address);
                break;
            default:
                mail.TellOfBlock(email);
                break;
        }
    }

    // Signing in, however that is, ends the links of before.
    private static string SignInPurpose(Account account) => string.Create(
        CultureInfo.InvariantCulture, $"sign-in after {account.LastSignIn?.Ticks / TimeSpan.TicksPerMillisecond}");

    private static QueryString Query(Account account, string token) => QueryString.Create(
        new Dictionary<string, string?> { ["member"] = account.Id.Key.ToString(), ["token"] = token });
}
