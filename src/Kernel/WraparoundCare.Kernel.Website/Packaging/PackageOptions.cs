namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Where packages to install are; bound from the section Packages.</summary>
public sealed class PackageOptions
{
    public const string Section = "Packages";

    /// <summary>The name of the folder that is looked for beside the program and in the site's folder.</summary>
    public const string DefaultFolder = "umbraco-packages";

    /// <summary>
    /// A folder with one folder per package, relative to the site's folder. Empty: <see cref="DefaultFolder"/> beside the program,
    /// where building and publishing put it, or else in the site's folder.
    /// </summary>
    public string? Folder { get; set; }
}
