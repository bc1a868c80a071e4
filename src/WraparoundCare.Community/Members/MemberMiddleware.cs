using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Community.Members;

/// <summary>Adds the member to whoever else the request is from. A request without the cookie passes at once.</summary>
internal sealed class MemberMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(MemberSession.Cookie)
            && (await context.AuthenticateAsync(MemberSession.Scheme)).Principal is { } member)
        {
            context.User.AddIdentities(member.Identities);
        }

        await next(context);
    }
}
