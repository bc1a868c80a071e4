using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>Answers whether content has values that were entered with a data type.</summary>
internal sealed class DataTypeUsageRepository(ScopeAccessor scopes, ContentTypeUsage usage) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        var db = scopes.Db;
        return usage.HaveValuesAsync(
            from property in db.Set<PropertyTypeRow>()
            join dataType in db.Set<NodeRow>() on property.DataTypeId equals dataType.Id
            where dataType.Key == dataTypeKey
            select property);
    }
}
