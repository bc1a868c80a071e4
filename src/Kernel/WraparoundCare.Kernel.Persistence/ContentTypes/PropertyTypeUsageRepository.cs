using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Answers whether content has values for a property.</summary>
internal sealed class PropertyTypeUsageRepository(ScopeAccessor scopes, ContentTypeUsage usage) : IPropertyTypeUsageRepository
{
    private SiteDbContext Db => scopes.Db;

    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias) => usage.HaveValuesAsync(
        from property in Db.Set<PropertyTypeRow>()
        join type in Db.Set<NodeRow>() on property.ContentTypeId equals type.Id
        where type.Key == contentTypeKey && property.Alias == propertyAlias
        select property);

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => (
        from node in Db.Set<NodeRow>()
        join type in Db.Set<ContentTypeRow>() on node.Id equals type.NodeId
        where node.Key == contentTypeKey
        select node).AnyAsync();
}
