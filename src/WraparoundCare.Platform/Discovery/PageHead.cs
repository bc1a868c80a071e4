using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Platform.Discovery;

/// <summary>What a page tells those who do not read it: search engines, and sites where someone shares its address.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Description">One or two sentences, or empty.</param>
/// <param name="IsArticle">Whether it is a text to read, and not a list or a form.</param>
/// <param name="StructuredData">The element with the page as schema.org data.</param>
public sealed record PageHead(string Address, string Description, bool IsArticle, IHtmlContent StructuredData);
