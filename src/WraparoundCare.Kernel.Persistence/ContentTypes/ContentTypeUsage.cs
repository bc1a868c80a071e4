namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>What content there is of a type.</summary>
internal sealed class ContentTypeUsage
{
    public bool HasContent(int contentTypeId) => throw new NotSupportedException($"IContentTypeRepository.HasContentNodes for type {contentTypeId}");

    public bool IsAnyShownAsListView(int[] contentIds) =>
        throw new NotSupportedException($"IContentTypeRepository.HasContainerInPath for {contentIds.Length} nodes");
}
