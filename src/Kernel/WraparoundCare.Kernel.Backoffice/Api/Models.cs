namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>A reference to something by its key.</summary>
internal sealed record ReferenceById(Guid Id)
{
    public static ReferenceById? Of(Guid? id) => id is { } key ? new ReferenceById(key) : null;
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those that were asked for.</param>
internal sealed record Paged<T>(long Total, IReadOnlyList<T> Items)
{
    /// <summary>Takes a part of what is known as a whole.</summary>
    public static Paged<T> Of<TSource>(IReadOnlyCollection<TSource> all, int skip, int take, Func<TSource, T> map) =>
        new(all.Count, [.. all.Skip(skip).Take(take).Select(map)]);
}

/// <summary>Neighbours in a tree.</summary>
/// <param name="TotalBefore">How many stand before the first of them.</param>
/// <param name="TotalAfter">How many stand after the last of them.</param>
/// <param name="Items">The neighbours, with the one that was asked for.</param>
internal sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items);

/// <summary>A mark that an extension hangs on an item; the client wants the list also when there is none.</summary>
internal sealed record Flag(string Alias)
{
    public static readonly IReadOnlyList<Flag> None = [];
}
