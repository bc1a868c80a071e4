using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>Renders a Razor view to bytes, so that headers can still follow from the result.</summary>
internal sealed class ViewRenderer(
    IRazorViewEngine engine,
    IModelMetadataProvider metadata,
    ITempDataDictionaryFactory tempData,
    IOptions<MvcViewOptions> options)
{
    private const int BufferSize = 32 * 1024;

    /// <param name="context">The request.</param>
    /// <param name="viewPath">Where the view is.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="state">What is wrong with a form in it.</param>
    /// <returns>The page, or null when there is no such view.</returns>
    public async Task<ReadOnlyMemory<byte>?> RenderAsync(
        HttpContext context, string viewPath, object? model, ModelStateDictionary? state = null)
    {
        var found = engine.GetView(executingFilePath: null, viewPath, isMainPage: true);
        if (!found.Success)
        {
            return null;
        }

        var output = new MemoryStream(BufferSize);
        await using (var writer = new HttpResponseStreamWriter(output, Encoding.UTF8, BufferSize))
        {
            var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor(), state ?? new ModelStateDictionary());
            var data = new ViewDataDictionary(metadata, action.ModelState) { Model = model };
            var temporary = tempData.GetTempData(context);
            await found.View.RenderAsync(new ViewContext(action, found.View, data, temporary, writer, options.Value.HtmlHelperOptions));

            // What was shown is not to be shown again; nobody else does this outside a controller.
            temporary.Save();
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
