using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Members.SecondStep;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members;

/// <summary>A page of or about one's own account: kept nowhere and found by no search engine.</summary>
[KeptNowhere]
[EnableRateLimiting(Costs.Page)]
[RequestTimeout(PasswordHashing.RequestTimeout)]
[RequestSizeLimit(MaxFormSize)]
internal abstract class MemberPage : Controller
{
    private const int MaxFormSize = 64 * 1024;

    protected ViewResult Page(string view, object model, int status = StatusCodes.Status200OK)
    {
        var page = View(view, model);
        page.StatusCode = status;
        return page;
    }

    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Again(string view, object model) => Page(view, model, StatusCodes.Status400BadRequest);

    /// <summary>The form again, for who tries too often.</summary>
    protected ViewResult Later(string view, object model, TimeSpan after, int status = StatusCodes.Status429TooManyRequests)
    {
        Response.Headers.RetryAfter = $"{(int)after.TotalSeconds}";
        return Page(view, model, status);
    }

    /// <summary>The form again, because so many passwords are looked at that this one was not.</summary>
    protected ViewResult Busy(string view, object model)
    {
        ModelState.AddModelError(string.Empty, "Het is nu erg druk. Probeer het over een paar tellen opnieuw.");
        return Later(view, model, SignInService.BusyFor, StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>For who has shown one thing and owes the code of an app.</summary>
    protected async Task<IActionResult> AskForCodeAsync(Account account, string? returnUrl, bool remember)
    {
        await HttpContext.SignInAsync(MemberSession.CodeScheme, PendingSignIn.Of(account).ToPrincipal(MemberSession.CodeScheme));
        var query = QueryString.Create(ReturnUrl.Parameter, ReturnUrl.Local(Url, returnUrl));
        return SeeOther(CodeController.Address + (remember ? query.Add("remember", "true") : query));
    }

    /// <summary>To a page of this site after something was done: reloading it does nothing twice.</summary>
    protected StatusCodeResult SeeOther(string path)
    {
        Response.Headers.Location = Request.PathBase + path;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
