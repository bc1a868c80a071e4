namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>The range of paths below a node, so that descendants are found with the index on the path.</summary>
internal static class PathRange
{
    /// <summary>From <c>Start</c>, up to but not including <c>End</c>.</summary>
    public static (string Start, string End) Below(string path) => ($"{path},", $"{path}-");
}
