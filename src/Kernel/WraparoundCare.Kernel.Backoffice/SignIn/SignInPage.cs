using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>A page about signing in: kept nowhere, found by no search engine, in the language that the reader chose.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInRegistration.Cost)]
[RequestTimeout(PasswordHashing.RequestTimeout)]
internal abstract class SignInPage : Controller
{
    [NonAction]
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        SignInLanguage.Remember(HttpContext);
    }

    protected ViewResult Page(string path, object model, int status)
    {
        var view = View(path, model);
        view.StatusCode = status;
        return view;
    }
}
