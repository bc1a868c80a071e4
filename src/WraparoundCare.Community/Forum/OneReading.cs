using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Umbraco.Cms.Core.Scoping;

namespace WraparoundCare.Community.Forum;

/// <summary>Reads all that a page shows over one connection, so that it is opened once and not for each part.</summary>
internal sealed class OneReadingAttribute() : TypeFilterAttribute(typeof(OneReading));

/// <summary>The scope around an action, without what the view does.</summary>
internal sealed class OneReading(ICoreScopeProvider scopes) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        await next();
    }
}
