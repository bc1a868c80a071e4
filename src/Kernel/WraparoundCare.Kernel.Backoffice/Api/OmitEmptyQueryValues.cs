using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>The client sends what it has nothing for as an empty value (<c>id=</c>): that is as if it had not been sent.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OmitEmptyQueryValuesAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (request.Query.Any(value => value.Value.Any(string.IsNullOrEmpty)))
        {
            request.Query = new QueryCollection(request.Query
                .Select(value => KeyValuePair.Create(value.Key, value.Value.Where(text => !string.IsNullOrEmpty(text)).ToArray()))
                .Where(value => value.Value.Length > 0)
                .ToDictionary(value => value.Key, value => new StringValues(value.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
