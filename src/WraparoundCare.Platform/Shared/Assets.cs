using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WraparoundCare.Platform.Shared;

/// <summary>Addresses of the site's own style sheets, scripts and icons, for a site below another path too.</summary>
public sealed class Assets(IFileVersionProvider versions, IHttpContextAccessor requests)
{
    private PathString Base => requests.HttpContext?.Request.PathBase ?? PathString.Empty;

    /// <summary>The address with a hash of the file, so that browsers may keep it until it changes.</summary>
    public string Url(string path) => versions.AddFileVersionToPath(Base, Path(path));

    /// <summary>The address as others know it, which stays the same when the file changes.</summary>
    public string Path(string path) => Base.Add(path).ToUriComponent();
}
