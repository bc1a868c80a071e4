using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>Tells the kernel where the site's folders are and how it is reached.</summary>
internal sealed class KernelHostingEnvironment(IWebHostEnvironment web, HostingSettings settings, Uri? configuredUrl) : IHostingEnvironment
{
    private Uri? _applicationMainUrl = configuredUrl;

    public string? SiteName => settings.SiteName ?? web.ApplicationName;

    /// <summary>Tells nodes on one machine apart: each has a content root of its own.</summary>
    public string ApplicationId { get; } =
        $"{web.ApplicationName}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(web.ContentRootPath)))[..8]}";

    public string ApplicationPhysicalPath => web.ContentRootPath;

    public string LocalTempPath => Path.Combine(web.ContentRootPath, "umbraco", "Data", "TEMP");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => settings.Debug && web.IsDevelopment();

    public bool IsHosted => true;

    public Uri ApplicationMainUrl => _applicationMainUrl ?? new Uri("http://localhost");

    public string MapPathWebRoot(string path) => Map(web.WebRootPath ?? Path.Combine(web.ContentRootPath, "wwwroot"), path);

    public string MapPathContentRoot(string path) => Map(web.ContentRootPath, path);

    public string ToAbsolute(string virtualPath) => virtualPath.StartsWith("~/", StringComparison.Ordinal) ? virtualPath[1..] : virtualPath;

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) => _applicationMainUrl ??= currentApplicationUrl;

    /// <summary>
    /// Where uploaded files are kept. Outside the web root, so that only the media endpoint serves them and a trashed file is not public.
    /// </summary>
    internal static string MediaFolder(IHostingEnvironment hosting, GlobalSettings settings) =>
        settings.UmbracoMediaPhysicalRootPath == settings.UmbracoMediaPath
            ? Path.Combine(hosting.ApplicationPhysicalPath, "umbraco", "Data", "media")
            : Path.GetFullPath(Path.Combine(hosting.ApplicationPhysicalPath, settings.UmbracoMediaPhysicalRootPath));

    private static string Map(string root, string path)
    {
        if (Path.IsPathRooted(path) && path.StartsWith(root, StringComparison.Ordinal))
        {
            return path;
        }

        var relative = path.TrimStart('~').TrimStart('/', '\\').Replace('\\', '/');
        return Path.GetFullPath(Path.Combine(root, relative));
    }
}
