using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>Whether the request shows drafts. Only requests for pages do: files, lists and feeds are made of what is published.</summary>
internal sealed class CurrentPreview(IHttpContextAccessor requests)
{
    public PreviewedRequest? Request => requests.HttpContext?.Features.Get<PreviewedRequest>();
}
