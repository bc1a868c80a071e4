using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Community.Forum;

/// <summary>
/// Lets a few requests at a time change the forum; the others wait without a thread. Changes wait for one another in the database, and
/// each that does so there holds a thread and a connection: of a hundred at once, all wait for the one that cannot go on.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WritesInTurnAttribute() : TypeFilterAttribute(typeof(WriteTurns.Filter));

/// <summary>The places of those who change the forum.</summary>
internal sealed class WriteTurns : IDisposable
{
    private const int AtOnce = 8;

    private readonly SemaphoreSlim _places = new(AtOnce);

    public void Dispose() => _places.Dispose();

    /// <summary>Takes a place when the form has been read, so nobody holds one by sending slowly.</summary>
    internal sealed class Filter(WriteTurns turns) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            if (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
            {
                await next();
                return;
            }

            await turns._places.WaitAsync(context.HttpContext.RequestAborted);
            try
            {
                await next();
            }
            finally
            {
                turns._places.Release();
            }
        }
    }
}
