using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WraparoundCare.Platform.Shared.Files;

internal static class FileEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// A file that anyone may read, a number of folders deep. Editors choose the names of the folders, so any name is looked up.
    /// </summary>
    /// <returns>For what is to be said of it, such as what it costs.</returns>
    public static IEndpointConventionBuilder MapFileBelow<TFiles>(
        this IEndpointRouteBuilder endpoints, int folders, string name, Func<TFiles, HttpContext, Task<IResult>> answer)
        where TFiles : class
    {
        var path = string.Concat(Enumerable.Range(1, folders).Select(folder => $"/{{folder{folder}}}"));
        return endpoints.MapMethods($"{path}/{name}", Reading, (HttpContext context, TFiles files) => answer(files, context))
            .AllowAnonymous();
    }

    public static bool IsAt(this HttpContext context, string path) =>
        string.Equals(context.Request.Path.Value, path, StringComparison.OrdinalIgnoreCase);
}
