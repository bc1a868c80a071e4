using System.Security.Cryptography;
using System.Text;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>
/// The content security policy of the shell: wider than that of the site where the client cannot do without, and still nothing that comes
/// from elsewhere.
/// </summary>
internal static class ShellPolicy
{
    private const string Before = "default-src 'none'; script-src 'self' 'sha256-";

    // Style attributes and elements: the client's templates, Tiptap, Monaco and themes set them. Data: Monaco's font and small
    // pictures in style sheets. Blob: what was just chosen for upload. Frames: a preview of the site.
    private const string After =
        "'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; "
        + "connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="script">The one script that stands in the page.</param>
    public static string For(string script) => Before + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + After;
}
