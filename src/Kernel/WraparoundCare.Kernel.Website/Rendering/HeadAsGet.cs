using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>Whoever may GET may HEAD (RFC 9110, 9.3.2). The server leaves the body out.</summary>
internal sealed class HeadAsGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            foreach (var constraint in selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Where(Reads).ToList())
            {
                selector.ActionConstraints.Remove(constraint);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint([.. constraint.HttpMethods, HttpMethods.Head]));
            }

            foreach (var metadata in selector.EndpointMetadata.OfType<HttpMethodMetadata>().Where(Reads).ToList())
            {
                selector.EndpointMetadata.Remove(metadata);
                selector.EndpointMetadata.Add(new HttpMethodMetadata([.. metadata.HttpMethods, HttpMethods.Head]));
            }
        }
    }

    private static bool Reads(HttpMethodActionConstraint constraint) => IsOnlyGet(constraint.HttpMethods);

    private static bool Reads(HttpMethodMetadata metadata) => IsOnlyGet(metadata.HttpMethods);

    private static bool IsOnlyGet(IEnumerable<string> methods) =>
        methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase)
        && !methods.Contains(HttpMethods.Head, StringComparer.OrdinalIgnoreCase);
}
