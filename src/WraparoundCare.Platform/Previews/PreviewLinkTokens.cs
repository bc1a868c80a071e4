using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Platform.Previews;

/// <summary>The secret part of the address of a link, signed by the site: nobody can make one up.</summary>
internal sealed class PreviewLinkTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("WraparoundCare.PreviewLinks");

    public string Make(Guid link) => _protector.Protect(link.ToString("N"));

    /// <returns>Null when the site did not make it.</returns>
    public Guid? Read(string token)
    {
        try
        {
            return Guid.ParseExact(_protector.Unprotect(token), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
