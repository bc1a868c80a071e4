using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Says when it makes sense to try again.</summary>
internal static class RetryAfter
{
    public static void Set(HttpResponse response, TimeSpan after) =>
        response.Headers.RetryAfter = after.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
