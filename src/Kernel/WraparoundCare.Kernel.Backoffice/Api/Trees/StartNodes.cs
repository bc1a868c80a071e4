using System.Globalization;
using Umbraco.Cms.Core;

namespace WraparoundCare.Kernel.Backoffice.Api.Trees;

/// <summary>
/// The places in a tree from which somebody may see all that stands below. What stands above them is shown as the way to them only.
/// A path is the kernel's: ids from the root down, separated by commas.
/// </summary>
internal sealed class StartNodes(IEnumerable<string> paths)
{
    private readonly string[][] _paths = [.. paths.Select(path => path.Split(','))];

    /// <param name="ids">The start nodes; the root is no node of the tree, so that no path to it is found.</param>
    /// <param name="paths">Finds the paths to the others.</param>
    public static StartNodes Of(int[]? ids, Func<string[]?> paths) =>
        new(ids?.Contains(Constants.System.Root) == true ? [Constants.System.RootString] : paths() ?? []);

    public bool Allows(string path) => Array.Exists(_paths, start => IsBelow(path.Split(','), start));

    /// <returns>The ids of what stands right below a path on the way to a start node, or is one.</returns>
    public IReadOnlyList<int> StepsBelow(string path)
    {
        var parent = path.Split(',');
        return [.. _paths
            .Where(start => start.Length > parent.Length && IsBelow(start, parent))
            .Select(start => int.Parse(start[parent.Length], CultureInfo.InvariantCulture))
            .Distinct()];
    }

    /// <returns>Whether a path is, or stands on the way to, a start node.</returns>
    public bool LeadsThrough(string path) => Array.Exists(_paths, start => IsBelow(start, path.Split(',')));

    private static bool IsBelow(string[] path, string[] above) => path.AsSpan().StartsWith(above);
}
