namespace WraparoundCare.Platform.Shared;

/// <summary>
/// What our endpoints cost, said with ASP.NET Core's <c>EnableRateLimiting</c>. The limits are the host's, under these names.
/// </summary>
public static class Costs
{
    /// <summary>A page that is rendered, or something like it.</summary>
    public const string Page = "page";

    /// <summary>A page of what is read page by page: its query asks for a part that costs what the first one does.</summary>
    public const string Part = "part";

    /// <summary>A question for the search engine.</summary>
    public const string Search = "search";

    /// <summary>Something that a visitor sends and that is stored.</summary>
    public const string Form = "form";

    /// <summary>Limited where the work is done.</summary>
    public const string LimitedInside = "limited-inside";
}
