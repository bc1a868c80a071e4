using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>What the two pages of links in mails have in common.</summary>
internal abstract class NewPasswordPage(NewPasswords passwords, SignInTexts texts, AttemptLimiter limiter) : SignInPage
{
    public const int MaxName = 255;

    private const string FormView = "/SignIn/NewPassword.cshtml";
    private const string OldView = "/SignIn/OldLink.cshtml";

    protected int MinLength => passwords.MinLength;

    protected ViewResult Form(NewPasswordForm form, int status) => Page(FormView, form, status);

    /// <summary>The same for a link that was used, is over, was made up, or is of nobody.</summary>
    protected ViewResult Old(bool isInvitation, bool canAskAgain) =>
        Page(OldView, new OldLink(isInvitation, canAskAgain), StatusCodes.Status404NotFound);

    protected bool IsAllowed()
    {
        var isAllowed = limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress);
        if (!isAllowed)
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            ModelState.AddModelError("password", texts["problem.attempts"]);
        }

        return isAllowed;
    }

    protected void CheckPassword(string? password) => passwords.Check(ModelState, password);

    protected static LocalRedirectResult Done() => new($"{SignInController.LoginPath}?done={SignInNotice.Password}");
}
