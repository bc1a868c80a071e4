using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Website.Errors;

/// <summary>What error pages say and which views they are: the host's, in its own language.</summary>
public sealed class ErrorPageOptions
{
    /// <summary>The status under which texts and view of every failure of the site itself (500 and higher) stand.</summary>
    public const int Failure = StatusCodes.Status500InternalServerError;

    /// <summary>The link on a page without a view.</summary>
    public string HomeLink { get; set; } = "To the home page";

    /// <summary>
    /// The view of a status, such as <c>~/Shared/Errors/NotFound.cshtml</c>. A status without one gets a page of its text alone.
    /// </summary>
    public IDictionary<int, string> Views { get; } = new Dictionary<int, string>();

    /// <summary>The text of a status.</summary>
    public IDictionary<int, ErrorText> Texts { get; } = new Dictionary<int, ErrorText>();

    /// <summary>What is said of a status without a text.</summary>
    public ErrorText OtherText { get; set; } = new("This did not work", "Go back and try again.");

    internal ErrorText TextOf(int statusCode) =>
        Texts.TryGetValue(statusCode, out var text) || Texts.TryGetValue(Math.Min(statusCode, Failure), out text) ? text : OtherText;

    internal string? ViewOf(int statusCode) => Views.TryGetValue(Math.Min(statusCode, Failure), out var view) ? view : null;
}

/// <param name="Title">What went wrong, in a few words.</param>
/// <param name="Detail">What the visitor can do.</param>
public sealed record ErrorText(string Title, string Detail);
