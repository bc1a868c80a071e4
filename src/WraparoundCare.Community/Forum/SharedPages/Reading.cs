namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>One reading of a page: what fills its holes.</summary>
/// <param name="Token">Of the antiforgery check, for the forms of this visitor; empty on a page without forms.</param>
/// <param name="FormId">The key of a form that was never shown before.</param>
/// <param name="At">When the page is shown, in UTC.</param>
/// <param name="NumbersRead">How far the member has read topics, by their ids; a topic that was never opened is not among them.</param>
internal sealed record Reading(string Token, Guid FormId, DateTime At, IReadOnlyDictionary<long, int> NumbersRead);
