using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>A form that was sent after its session had ended.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">What was typed, with the token of the form: whoever signs in again as the same user can send it as it is.</param>
public sealed record LostForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Keeps what somebody typed when the session ended before the form was sent: the page gives it back. Nothing is done with it, and
/// the token in it must still be right when it is sent again.
/// </summary>
public sealed class LostForms(IModelMetadataProvider metadata)
{
    private const int MaxFormSize = 512 * 1024;

    /// <param name="context">A request that asks for somebody to sign in first.</param>
    /// <param name="viewName">The page that gives a <see cref="LostForm"/> back.</param>
    /// <returns>Whether there was something to give back.</returns>
    public async Task<bool> AnswerAsync(HttpContext context, string viewName)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MaxFormSize)
        {
            return false;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form.Count == 0)
        {
            return false;
        }

        var fields = form.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? string.Empty));
        var view = new ViewResult
        {
            ViewName = viewName,
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary())
            {
                Model = new LostForm(request.PathBase + request.Path, [.. fields]),
            },
        };
        context.Response.Headers.CacheControl = "no-store";
        await view.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        return true;
    }
}
