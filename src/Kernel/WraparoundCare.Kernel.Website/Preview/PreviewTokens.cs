using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>
/// What stands in the kernel's preview cookie: for whom it is. It says nothing about rights, and is worth something only together with
/// the session of that editor.
/// </summary>
internal sealed class PreviewTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("WraparoundCare.Preview");

    public string Make(Guid editor) => _protector.Protect(editor.ToString());

    public bool IsFor(Guid editor, string token)
    {
        try
        {
            return _protector.Unprotect(token) == editor.ToString();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
