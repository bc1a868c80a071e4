using Umbraco.Cms.Core.Models.Entities;

namespace WraparoundCare.Kernel.Backoffice.Api.Trees;

/// <summary>
/// A part of a list that the kernel gives page by page only: where it does not begin with a page, it is the end of one and the beginning
/// of the next.
/// </summary>
internal static class PageWindow
{
    /// <param name="page">The number of the page, from 0.</param>
    /// <param name="total">How many there are in all.</param>
    public delegate IEnumerable<IEntitySlim> PageReader(int page, out long total);

    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many at most, and as many as a page holds.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="total">How many there are in all.</param>
    public static IReadOnlyList<IEntitySlim> Read(int skip, int take, PageReader read, out long total)
    {
        var (first, ahead) = Math.DivRem(skip, take);
        var found = read(first, out total).Skip(ahead).ToList();
        if (ahead > 0)
        {
            found.AddRange(read(first + 1, out total).Take(ahead));
        }

        return found;
    }
}
