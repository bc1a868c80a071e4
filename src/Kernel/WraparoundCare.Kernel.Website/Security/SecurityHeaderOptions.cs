namespace WraparoundCare.Kernel.Website.Security;

/// <summary>What pages may load from elsewhere. Empty, as it should be, unless an operator chose otherwise.</summary>
public sealed class SecurityHeaderOptions
{
    /// <summary>Origins of images, as https://host.</summary>
    public ISet<string> ImageOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
