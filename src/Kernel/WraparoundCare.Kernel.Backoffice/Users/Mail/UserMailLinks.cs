using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>
/// The links to our pages for a new password that a mail to a user carries. They lead to the configured address of the site only: the
/// one that somebody asked for in a request could be another's.
/// </summary>
internal sealed class UserMailLinks(ICoreBackOfficeUserManager users, IOptionsMonitor<WebRoutingSettings> routing)
    : IInviteUriProvider, IForgotPasswordUriProvider
{
    public async Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        Link(await users.GenerateEmailConfirmationTokenAsync(invitee), InvitationController.Address, invitee);

    public async Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        Link(await users.GeneratePasswordResetTokenAsync(user), NewPasswordController.Address, user);

    public Task<Attempt<UserOperationStatus>> CanCreateForgotPasswordUriAsync() => Task.FromResult(
        Site is null ? Attempt.Fail(UserOperationStatus.ApplicationUrlNotConfigured) : Attempt.Succeed(UserOperationStatus.Success));

    /// <summary>Where one asks for a new password; null when the site cannot mail a link.</summary>
    public Uri? ForgottenPassword => Site is { } site ? new UriBuilder(site) { Path = ForgottenPasswordController.Address }.Uri : null;

    private Uri? Site => Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var address) ? address : null;

    private Attempt<Uri, UserOperationStatus> Link(Attempt<string, UserOperationStatus> token, string page, IUser user)
    {
        if (!token.Success)
        {
            return Attempt.FailWithStatus<Uri, UserOperationStatus>(token.Status, null!);
        }

        if (Site is not { } site)
        {
            return Attempt.FailWithStatus<Uri, UserOperationStatus>(UserOperationStatus.ApplicationUrlNotConfigured, null!);
        }

        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["user"] = user.Key.ToString(),
            ["code"] = token.Result!.ToUrlBase64(),
        });
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UriBuilder(site) { Path = page, Query = query.Value }.Uri);
    }
}
