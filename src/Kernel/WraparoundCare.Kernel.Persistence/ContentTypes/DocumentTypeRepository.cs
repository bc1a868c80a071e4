using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Stores document types.</summary>
internal sealed class DocumentTypeRepository(ContentTypeServices services, DocumentTypeChange change)
    : ContentTypeRepositoryBase<IContentType>(services, Constants.ObjectTypes.DocumentType), IContentTypeRepository
{
    public override void Save(IContentType entity)
    {
        var before = entity.HasIdentity ? change.Shapes() : null;
        base.Save(entity);
        if (before is not null)
        {
            change.Follow(before);
        }
    }

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        var ids = Db.Set<PropertyTypeRow>().Matching(query).Select(row => row.ContentTypeId).ToHashSet();
        return Copies(type => ids.Contains(type.Id));
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. Cache.Content.All.SelectMany(type => type.PropertyTypes)
            .Select(property => property.Alias)
            .Distinct()
            .Order(StringComparer.Ordinal)];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. Cache.Content.All.Where(type => objectTypes is [] || objectTypes.Contains(ObjectTypeOf(type))).Select(type => type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. Cache.Content.All.Where(type => aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase)).Select(type => type.Id)];

    private static Guid ObjectTypeOf(IContentTypeComposition type) => type switch
    {
        IMediaType => Constants.ObjectTypes.MediaType,
        IMemberType => Constants.ObjectTypes.MemberType,
        _ => Constants.ObjectTypes.DocumentType,
    };
}
