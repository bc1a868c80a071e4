using Umbraco.Cms.Core.Models.Entities;

namespace WraparoundCare.Kernel.Persistence.Caching;

/// <summary>Dates of entities that are saved: what the caller has set stays, the rest is now.</summary>
internal static class EntityDates
{
    public static void StampNew(this IEntity entity, TimeProvider timeProvider)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        if (entity.CreateDate == default)
        {
            entity.CreateDate = now;
        }

        if (entity.UpdateDate == default)
        {
            entity.UpdateDate = now;
        }
    }

    public static void StampChanged(this IEntity entity, TimeProvider timeProvider)
    {
        if (entity is not IRememberBeingDirty dirty || !dirty.IsPropertyDirty(nameof(IEntity.UpdateDate)) || entity.UpdateDate == default)
        {
            entity.UpdateDate = timeProvider.GetUtcNow().UtcDateTime;
        }
    }
}
