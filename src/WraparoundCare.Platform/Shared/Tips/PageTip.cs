namespace WraparoundCare.Platform.Shared.Tips;

/// <summary>
/// What professionals advise at a page, for everybody who reads it. The part that has such tips registers it; without one no page shows
/// any. They show on pages that are kept: whenever they change, <see cref="Discussions.RenewPage"/> is called.
/// </summary>
/// <param name="page">One of a type that shows tips.</param>
public delegate IReadOnlyList<PageTip> TipsOf(ContentPage page);

/// <param name="Text">What is advised, as plain text.</param>
/// <param name="Credit">Who said so, as they want to be named.</param>
/// <param name="Address">Where it was said.</param>
public sealed record PageTip(string Text, string Credit, string Address);
