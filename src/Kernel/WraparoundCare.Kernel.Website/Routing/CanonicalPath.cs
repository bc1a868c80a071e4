using System.Text;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>The one way in which the path of a page is written, so that a page has one address.</summary>
internal static class CanonicalPath
{
    /// <summary>
    /// Whether the path has what the kernel's router takes for a slash and is none: it would show a page at a second address.
    /// </summary>
    public static bool HidesSlash(PathString path) =>
        path.Value is { } text && (text.Contains('\\') || text.Contains("%2f", StringComparison.OrdinalIgnoreCase));

    public static PathString Of(PathString path, bool trailingSlash)
    {
        var text = path.Value ?? string.Empty;
        var canonical = new StringBuilder("/", text.Length + 1);
        foreach (var character in text)
        {
            // Two slashes in a row at the start would make a redirect to another host.
            if (character != '/' || canonical[^1] != '/')
            {
                canonical.Append(char.ToLowerInvariant(character));
            }
        }

        if (canonical.Length > 1 && canonical[^1] == '/')
        {
            canonical.Length--;
        }

        if (trailingSlash && canonical.Length > 1)
        {
            canonical.Append('/');
        }

        return new PathString(canonical.ToString());
    }
}
