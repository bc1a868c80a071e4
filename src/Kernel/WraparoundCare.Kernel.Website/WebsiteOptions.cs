namespace WraparoundCare.Kernel.Website;

/// <summary>What the host says of its site.</summary>
public sealed class WebsiteOptions
{
    /// <summary>The culture in which numbers and dates are written and error pages speak, such as <c>nl-NL</c>.</summary>
    public string Culture { get; set; } = "en-US";

    /// <summary>Where members sign in, when that is no page of the tree, such as <c>/login</c>.</summary>
    public string? SignInAddress { get; set; }
}
