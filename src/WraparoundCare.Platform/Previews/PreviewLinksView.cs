namespace WraparoundCare.Platform.Previews;

/// <summary>A link as editors see it in the list.</summary>
public sealed record ShownPreviewLink(Guid Id, string Page, string Editor, DateTimeOffset ExpiresAt, string Address);

/// <summary>The page with all links.</summary>
/// <param name="Page">The name of the page that a link can be made for; null when none was chosen.</param>
/// <param name="Form">The link that is asked for.</param>
/// <param name="Links">Those that still work.</param>
public sealed record PreviewLinksView(string? Page, PreviewLinkForm Form, IReadOnlyList<ShownPreviewLink> Links);
