using Umbraco.Cms.Core.Models.ContentEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.Contents;

internal sealed record SortedItem(Guid Id, int SortOrder);

/// <summary>The order that somebody wants the children of a node in.</summary>
/// <param name="Parent">Null is the root.</param>
/// <param name="Sorting">The children that were moved.</param>
internal sealed record SortRequest(ReferenceById? Parent, IReadOnlyList<SortedItem> Sorting)
{
    public IEnumerable<SortingModel> ToModel() => Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder });
}
