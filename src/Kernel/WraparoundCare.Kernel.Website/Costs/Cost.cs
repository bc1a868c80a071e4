namespace WraparoundCare.Kernel.Website.Costs;

/// <summary>
/// What an endpoint costs, said where it is mapped with ASP.NET Core's own mark: <c>RequireRateLimiting(Cost.Page)</c> or
/// <c>[EnableRateLimiting(Cost.Page)]</c>. A host can add classes of its own to <see cref="CostOptions"/>.
/// </summary>
public static class Cost
{
    /// <summary>A page that is rendered, or something like it. With a query it counts as <see cref="Query"/>.</summary>
    public const string Page = "page";

    /// <summary>What is looked up as the query asks: there is no end to what may be asked, and nothing of it is kept.</summary>
    public const string Query = "query";

    /// <summary>Something that a visitor sends and that is stored.</summary>
    public const string Form = "form";

    /// <summary>Next to nothing.</summary>
    public const string Cheap = "cheap";

    /// <summary>Limited where the work is done, because what is made is sent from memory or disk ever after.</summary>
    public const string LimitedInside = "limited-inside";
}
