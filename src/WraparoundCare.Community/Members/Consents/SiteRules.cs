using System.Globalization;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Consents;

/// <summary>
/// The rules of the site for who writes: a page that editors keep. Its version is the moment that its text changed last.
/// </summary>
internal sealed class SiteRules(ReadablePages pages, SiteTree tree)
{
    /// <summary>Of what people agree to.</summary>
    public const string Subject = "spelregels";

    /// <summary>The page of the package.</summary>
    public static readonly Guid PageKey = new("e553d9d2-e42d-47fd-acac-ec7bbc0ec2f1");

    /// <summary>Where they are; null when editors have taken the page off the site.</summary>
    public string? Url => Page is { } page ? tree.Url(page) : null;

    public Consent Current => new(Subject, Page?.UpdateDate.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "geen");

    private ContentPage? Page => pages.Of([PageKey]).FirstOrDefault();
}
