using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Reading;

/// <summary>What a reader wants to know before starting: is it still right, and how long does it take?</summary>
public sealed record PageMeta(ContentPage Page, string ReadingTime);
