namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>What the page around the client says, in the language of the site.</summary>
public sealed class BackofficeShellOptions
{
    /// <summary>The language until the client knows who signs in, and of the texts here.</summary>
    public string Language { get; set; } = "en";

    public string Title { get; set; } = "Umbraco";

    /// <summary>Sections of packages for those who have the content section, as their manifests name them.</summary>
    public IList<string> SectionsWithContent { get; } = [];

    /// <summary>For a browser without JavaScript.</summary>
    public string NeedsScript { get; set; } = "Editing the site needs JavaScript.";

    /// <summary>For a site that was built on a machine that cannot make the client.</summary>
    public string Missing { get; set; } =
        "This page needs Umbraco's client, which was not made when the site was built. Install Node.js and npm and build the site again.";
}
