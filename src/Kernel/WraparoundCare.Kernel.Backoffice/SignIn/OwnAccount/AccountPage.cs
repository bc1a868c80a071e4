using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>A page on which somebody looks after their own account, and sees nobody else's.</summary>
[Authorize(AuthenticationSchemes = Constants.Security.BackOfficeAuthenticationType)]
internal abstract class AccountPage(CurrentEditor editor) : SignInPage
{
    protected IUser Editor => editor.User;

    protected AccountId Id => BackOfficeAccounts.IdOf(editor.Key);

    /// <summary>The session that the request comes with.</summary>
    protected Guid? Session => BackOfficeSession.IdOf(User);
}
