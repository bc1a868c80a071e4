namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>One order of a list. The first of a list is the order that needs no mention in the address.</summary>
public sealed record ListSort<T>(string Slug, string Label, Func<IEnumerable<T>, IEnumerable<T>> Apply);
