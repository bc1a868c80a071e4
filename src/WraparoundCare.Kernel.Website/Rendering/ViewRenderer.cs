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

    /// <returns>The page, or null when there is no such view.</returns>
    public async Task<ReadOnlyMemory<byte>?> RenderAsync(HttpContext context, string viewPath, object? model)
    {
        var found = engine.GetView(executingFilePath: null, viewPath, isMainPage: true);
        if (!found.Success)
        {
            return null;
        }

        var output = new MemoryStream(BufferSize);
        await using (var writer = new HttpResponseStreamWriter(output, Encoding.UTF8, BufferSize))
        {
            var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
            var data = new ViewDataDictionary(metadata, action.ModelState) { Model = model };
            var view = new ViewContext(
                action, found.View, data, tempData.GetTempData(context), writer, options.Value.HtmlHelperOptions);
            await found.View.RenderAsync(view);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
