using System.Security.Claims;

namespace WraparoundCare.Platform.Shared.Discussions;

/// <summary>
/// What readers ask about a page, as far as this reader may see it. The part where they do so registers it; without one no page shows a
/// discussion. What a guest gets shows on pages that are kept: whenever it changes, <see cref="RenewPage"/> is called.
/// </summary>
/// <param name="page">One of a type that is discussed.</param>
/// <param name="reader">Who looks at it.</param>
public delegate PageDiscussion DiscussionOf(ContentPage page, ClaimsPrincipal reader);

/// <summary>Has a page of the editors made anew when what shows on it and is no content has changed. The host knows how.</summary>
/// <param name="key">Of the page.</param>
public delegate void RenewPage(Guid key);

/// <param name="Topics">A few of them.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Address">Of all of them.</param>
/// <param name="AskAddress">Where a question about the page is asked.</param>
public sealed record PageDiscussion(IReadOnlyList<DiscussionTopic> Topics, int Total, string Address, string AskAddress);

/// <param name="Title">What is asked.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Answers">How many there are, in words.</param>
/// <param name="LastPostAt">When somebody last wrote, in UTC.</param>
/// <param name="IsAnswered">Whether an answer helped who asked.</param>
public sealed record DiscussionTopic(string Title, string Address, string Answers, DateTime LastPostAt, bool IsAnswered);
