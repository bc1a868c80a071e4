using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>
/// Finds the site builder's controllers by name and runs them within the request for a page. They have no address of their own; what
/// their attributes say about who may use them is checked all the same.
/// </summary>
internal sealed class SiteControllers(
    IActionDescriptorCollectionProvider actions, IActionInvokerFactory invokers, IServiceProvider services)
{
    private readonly RequestDelegate _authorized = BuildPipeline(services);

    private Known _known = new(
        -1, new Dictionary<string, ControllerActionDescriptor[]>(), new Dictionary<string, ControllerActionDescriptor[]>());

    /// <param name="typeAlias">The document type of the page.</param>
    /// <param name="templateAlias">The template that the page is shown with, if any.</param>
    /// <returns>The action that takes over; null when the page is shown by its template.</returns>
    public ControllerActionDescriptor? FindRender(string typeAlias, string? templateAlias) =>
        Current().Render.TryGetValue(typeAlias, out var found)
            ? Named(found, templateAlias) ?? Named(found, nameof(RenderController.Index))
            : null;

    /// <param name="controller">The controller's name without its ending.</param>
    /// <param name="action">The action's name.</param>
    public ControllerActionDescriptor? FindSurface(string controller, string action) =>
        Current().Surface.TryGetValue(controller, out var found) ? Named(found, action) : null;

    public Task RunAsync(HttpContext context, ControllerActionDescriptor action, ModelStateDictionary? state = null)
    {
        var route = new RouteData(new RouteValueDictionary(action.RouteValues));
        context.SetEndpoint(new Endpoint(Invoke, new EndpointMetadataCollection(action.EndpointMetadata), action.DisplayName));
        return _authorized(context);

        Task Invoke(HttpContext http) => invokers
            .CreateInvoker(new ActionContext(http, route, action, state ?? new ModelStateDictionary()))!
            .InvokeAsync();
    }

    private static ControllerActionDescriptor? Named(ControllerActionDescriptor[] found, string? name) =>
        Array.Find(found, action => string.Equals(action.ActionName, name, StringComparison.OrdinalIgnoreCase));

    // The middleware reads the endpoint, and the one that routing found is the page's.
    private static RequestDelegate BuildPipeline(IServiceProvider services)
    {
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseAuthorization();
        pipeline.Run(context => context.GetEndpoint()!.RequestDelegate!(context));
        return pipeline.Build();
    }

    private Known Current()
    {
        var all = actions.ActionDescriptors;
        if (_known.Version != all.Version)
        {
            var mine = all.Items.OfType<ControllerActionDescriptor>().ToList();
            _known = new Known(all.Version, Of<RenderController>(mine), Of<SurfaceController>(mine));
        }

        return _known;
    }

    private static Dictionary<string, ControllerActionDescriptor[]> Of<TController>(List<ControllerActionDescriptor> all) => all
        .Where(action => typeof(TController).IsAssignableFrom(action.ControllerTypeInfo))
        .GroupBy(action => action.ControllerName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private sealed record Known(
        int Version,
        IReadOnlyDictionary<string, ControllerActionDescriptor[]> Render,
        IReadOnlyDictionary<string, ControllerActionDescriptor[]> Surface);
}
