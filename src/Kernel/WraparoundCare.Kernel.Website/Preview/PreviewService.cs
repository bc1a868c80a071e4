using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>
/// Lets an editor see the site as it will be. The kernel's own would believe the cookie alone; here the editor must be signed in as well,
/// so that who is blocked, signed out or somebody else by now sees what everybody sees.
/// </summary>
internal sealed class PreviewService(
    ICookieManager cookies, PreviewTokens tokens, CurrentPreview current, IHttpContextAccessor requests) : IPreviewService
{
    public Task<bool> TryEnterPreviewAsync(IUser user)
    {
        var isSecure = requests.HttpContext?.Request.IsHttps == true;
        cookies.SetCookieValue(
            Constants.Web.PreviewCookieName, tokens.Make(user.Key), httpOnly: true, secure: isSecure, nameof(SameSiteMode.Strict));
        return Task.FromResult(true);
    }

    public Task EndPreviewAsync()
    {
        cookies.ExpireCookie(Constants.Web.PreviewCookieName);
        return Task.CompletedTask;
    }

    public bool IsInPreview() => current.Request?.Editor is not null;

    public Task<Attempt<ClaimsIdentity>> TryGetPreviewClaimsIdentityAsync() => Task.FromResult(
        current.Request?.Editor is { } editor ? Attempt<ClaimsIdentity>.Succeed(editor) : Attempt<ClaimsIdentity>.Fail());

    /// <summary>Makes a request for a page one that shows drafts, when its editor wants that.</summary>
    public void Begin(HttpContext context)
    {
        if (cookies.GetCookieValue(Constants.Web.PreviewCookieName) is not { Length: > 0 } token
            || context.User.GetUmbracoIdentity() is not { IsAuthenticated: true } editor
            || editor.GetUserKey() is not { } key
            || !tokens.IsFor(key, token))
        {
            return;
        }

        context.Features.Set(new PreviewedRequest { Editor = editor });
        PreviewHeaders.SetForEditor(context.Response);
    }
}
