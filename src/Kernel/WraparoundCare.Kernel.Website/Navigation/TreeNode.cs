using System.Globalization;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>A document or media item in the tree, immutable.</summary>
/// <param name="Parent">Where it stands: another node, or one of <see cref="ContentTree.Top"/> and <see cref="ContentTree.Bin"/>.</param>
/// <param name="IsTrashed">Whether it stands in the recycle bin, itself or with what it stands in.</param>
internal sealed record TreeNode(Guid Key, int Id, Guid ContentTypeKey, Guid Parent, int SortOrder, bool IsTrashed)
{
    private static readonly IReadOnlySet<string> Nowhere = new HashSet<string>();

    /// <summary>In the order of editors.</summary>
    public Guid[] Children { get; init; } = [];

    /// <summary>The cultures in which a document is published, also while it is in the bin, where nobody sees it.</summary>
    public IReadOnlySet<string> Cultures { get; init; } = Nowhere;

    public Guid? ParentKey => Parent == ContentTree.Top || Parent == ContentTree.Bin ? null : Parent;

    /// <summary>The order among siblings, as the database has it.</summary>
    public bool ComesBefore(TreeNode sibling) => (SortOrder, Id).CompareTo((sibling.SortOrder, sibling.Id)) < 0;

    /// <summary>Whether both say the same of the item; which children it has is said by those.</summary>
    public bool IsSameAs(TreeNode other) =>
        this with { Children = other.Children, Cultures = other.Cultures } == other && Cultures.SetEquals(other.Cultures);

    /// <summary>For who looks after the site.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"in {(Parent == ContentTree.Bin ? "the bin" : ParentKey?.ToString() ?? "the root")} at {SortOrder}, "
        + $"published in [{string.Join(' ', Cultures.Order(StringComparer.OrdinalIgnoreCase))}]");
}
