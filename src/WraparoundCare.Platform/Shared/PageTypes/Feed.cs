namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>A feed that readers can follow.</summary>
/// <param name="Path">Its address; do not change it, readers and the feed itself are known by it.</param>
/// <param name="Title">What it holds, in Dutch.</param>
/// <param name="Holds">Which pages belong in it.</param>
public sealed record Feed(string Path, string Title, Func<ContentPage, bool> Holds);
