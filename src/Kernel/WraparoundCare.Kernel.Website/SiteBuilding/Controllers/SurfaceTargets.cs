using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>The action that a form on a page is for.</summary>
internal sealed record SurfaceTarget(string Controller, string Action)
{
    /// <summary>As in Umbraco.</summary>
    public const string FieldName = "ufprt";
}

/// <summary>Writes the target of a form so that only a form that the site made can name one.</summary>
internal sealed class SurfaceTargets(IDataProtectionProvider protection)
{
    private const char Separator = '/';
    private readonly IDataProtector _protector = protection.CreateProtector("SurfaceForms");

    public string Write(SurfaceTarget target) => _protector.Protect($"{target.Controller}{Separator}{target.Action}");

    /// <returns>The target, or null when the text is not one of ours.</returns>
    public SurfaceTarget? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(text).Split(Separator) is [var controller, var action]
                ? new SurfaceTarget(controller, action)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
