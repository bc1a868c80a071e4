using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Adds the editor to whoever else the request is from. A request without the cookie passes at once.</summary>
internal sealed class EditorMiddleware(RequestDelegate next, IOptions<SecuritySettings> security)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(security.Value.AuthCookieName))
        {
            await AddEditorAsync(context);
        }

        await next(context);
    }

    private static async Task AddEditorAsync(HttpContext context)
    {
        if ((await context.AuthenticateAsync(Constants.Security.BackOfficeAuthenticationType)).Principal is not { } editor)
        {
            return;
        }

        if (context.User.Identity is { IsAuthenticated: true })
        {
            context.User.AddIdentities(editor.Identities);
        }
        else
        {
            context.User = editor;
        }
    }
}
