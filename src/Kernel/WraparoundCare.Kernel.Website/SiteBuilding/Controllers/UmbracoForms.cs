using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>Forms on pages.</summary>
public static class UmbracoForms
{
    private const string ControllerEnding = "Controller";

    /// <summary>
    /// Begins a form that is sent to the page it stands on and handled by an action of <typeparamref name="TSurface"/>:
    /// <c>@using (Html.BeginUmbracoForm&lt;ContactController&gt;("Send")) { … }</c>. The antiforgery token is in it.
    /// </summary>
    /// <param name="html">The view's helper.</param>
    /// <param name="action">The name of the action.</param>
    /// <param name="htmlAttributes">Further attributes of the form, such as its class or <c>enctype</c>.</param>
    public static MvcForm BeginUmbracoForm<TSurface>(this IHtmlHelper html, string action, object? htmlAttributes = null)
        where TSurface : SurfaceController
    {
        var request = html.ViewContext.HttpContext.Request;
        var form = new TagBuilder("form") { TagRenderMode = TagRenderMode.StartTag };
        form.MergeAttributes(HtmlHelper.AnonymousObjectToHtmlAttributes(htmlAttributes));
        form.MergeAttribute("method", "post", replaceExisting: true);
        form.MergeAttribute("action", request.PathBase + request.Path + request.QueryString, replaceExisting: true);
        var name = typeof(TSurface).Name;
        var controller = name.EndsWith(ControllerEnding, StringComparison.Ordinal) ? name[..^ControllerEnding.Length] : name;
        var services = html.ViewContext.HttpContext.RequestServices;
        var writer = html.ViewContext.Writer;
        form.WriteTo(writer, services.GetRequiredService<HtmlEncoder>());
        Hidden(html, SurfaceTarget.FieldName, services.GetRequiredService<SurfaceTargets>().Write(new SurfaceTarget(controller, action)));
        var token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(html.ViewContext.HttpContext);
        Hidden(html, token.FormFieldName, token.RequestToken!);
        return new MvcForm(html.ViewContext, services.GetRequiredService<HtmlEncoder>());
    }

    private static void Hidden(IHtmlHelper html, string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.MergeAttribute("type", "hidden");
        field.MergeAttribute("name", name);
        field.MergeAttribute("value", value);
        field.WriteTo(html.ViewContext.Writer, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
    }
}
