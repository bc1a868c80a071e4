using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.TemporaryFiles;

/// <summary>Lets a request bring as large a file as the settings say, and refuses a larger one before it is read.</summary>
internal sealed class UploadLimit(IOptions<RuntimeSettings> settings, OperationProblems problems) : IResourceFilter
{
    private const long DefaultKilobytes = 50 * 1024;

    // What stands around the file: the fields and their borders.
    private const long Envelope = 64 * 1024;

    public long Kilobytes => settings.Value.MaxRequestLength ?? DefaultKilobytes;

    public long Bytes => Kilobytes * 1024;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var size = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (request.ContentLength > Bytes + Envelope)
        {
            // The server may skip what follows for a few seconds, or the sender would be cut off before the answer is read.
            Allow(size, bytes: null);
            context.Result = problems.TooLarge(Bytes);
            return;
        }

        Allow(size, Bytes + Envelope);
        context.HttpContext.Features.Set<IFormFeature>(
            new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = Bytes + Envelope }));
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static void Allow(IHttpMaxRequestBodySizeFeature? size, long? bytes)
    {
        if (size is { IsReadOnly: false })
        {
            size.MaxRequestBodySize = bytes;
        }
    }
}
