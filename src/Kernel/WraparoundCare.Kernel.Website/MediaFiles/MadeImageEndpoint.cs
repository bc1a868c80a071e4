using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.MediaFiles;

/// <summary>
/// Serves pictures as an address asks for them. Only the site signs addresses: any other that asks for something gets 400, as from Umbraco
/// with a key, because serving the whole picture would let anybody fill caches with copies of it.
/// </summary>
internal sealed class MadeImageEndpoint(ImageSigner signer, ImagePipeline pipeline, IOptions<ImagingSettings> settings, ErrorPages errors)
{
    private const int RetryAfterSeconds = 10;

    /// <returns>False when the file is to be sent as it is: nothing is asked, or nothing can be made of it.</returns>
    public async Task<bool> TrySendAsync(HttpContext context, string file, Guid owner)
    {
        if (ImageFormats.OfPath(file) is null || !ImageSigner.AsksForSomething(context.Request))
        {
            return false;
        }

        if (!signer.IsSigned(context.Request))
        {
            await errors.WriteAsync(context, StatusCodes.Status400BadRequest);
            return true;
        }

        try
        {
            return await TrySendAsync(context, file, await pipeline.GetAsync(context.Request, file, owner));
        }
        catch (TimeoutException)
        {
            context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            await errors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            return true;
        }
    }

    private async Task<bool> TrySendAsync(HttpContext context, string file, MadeImage made)
    {
        await using var content = made.Content;
        if (made.VariesByAccept)
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        }

        if (content.Length == 0)
        {
            return false;
        }

        var contentType = made.Format.ContentType();
        MediaFileSender.SetHeaders(context.Response, contentType, Path.ChangeExtension(Path.GetFileName(file), made.Format.Extension()));
        if (context.Request.Query.ContainsKey(ImageCommands.VersionName))
        {
            context.Response.Headers.CacheControl = $"public, max-age={(long)settings.Value.Cache.BrowserMaxAge.TotalSeconds}, immutable";
        }

        var tag = new EntityTagHeaderValue($"\"{made.Tag}\"");
        var answer = Results.Stream(content, contentType, fileDownloadName: null, made.Modified, tag, enableRangeProcessing: true);
        await answer.ExecuteAsync(context);
        return true;
    }
}
