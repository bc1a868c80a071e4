namespace WraparoundCare.Community.Forum.Live;

/// <summary>A page that shows what is new while it is open.</summary>
/// <param name="Topic">Whose posts are on it; null for another page.</param>
internal sealed record LivePage(TopicView? Topic = null);
