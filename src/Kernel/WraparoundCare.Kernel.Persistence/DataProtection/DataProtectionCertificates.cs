using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Persistence.DataProtection;

/// <summary>Settings in the section Website:DataProtection. Without a certificate the keys stand in the database as they are.</summary>
internal sealed class DataProtectionCertificates
{
    public const string Section = "Website:DataProtection";

    /// <summary>The certificate that encrypts the keys.</summary>
    public CertificateFile? Certificate { get; set; }

    /// <summary>Certificates that encrypted keys before, so that these can still be read.</summary>
    public IList<CertificateFile> Former { get; } = [];

    public X509Certificate2[] All() => [.. Former.Prepend(Certificate).OfType<CertificateFile>().Select(file => file.Load())];
}

/// <summary>A PKCS#12 file with a certificate and its private key.</summary>
internal sealed class CertificateFile
{
    public string Path { get; set; } = string.Empty;

    public string? Password { get; set; }

    /// <exception cref="OptionsValidationException">The file cannot be read with the password.</exception>
    public X509Certificate2 Load()
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(Path, Password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsValidationException(
                DataProtectionCertificates.Section,
                typeof(CertificateFile),
                [$"{DataProtectionCertificates.Section}: the certificate '{Path}' cannot be read: {e.Message}"]);
        }
    }
}
