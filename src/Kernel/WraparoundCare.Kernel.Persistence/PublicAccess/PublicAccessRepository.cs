using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.PublicAccess;

/// <summary>All protections, kept as rows: every request of a page asks for them.</summary>
internal sealed class PublicAccessCache(ScopeAccessor scopes) : TableCache<IReadOnlyList<PublicAccessRow>>(scopes)
{
    protected override IReadOnlyList<PublicAccessRow> Load(SiteDbContext db) =>
        db.Set<PublicAccessRow>().AsNoTracking().Include(row => row.Rules).OrderBy(row => row.CreateDate).ToList();
}

internal sealed class PublicAccessRepository(ScopeAccessor scopes, PublicAccessCache cache, TimeProvider timeProvider)
    : IPublicAccessRepository
{
    private SiteDbContext Db => scopes.Db;

    public PublicAccessEntry? Get(Guid id) => Where(row => row.Key == id).FirstOrDefault();

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => Where(row => ids is null or [] || ids.Contains(row.Key));

    public bool Exists(Guid id) => cache.Content.Any(row => row.Key == id);

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query)
    {
        var keys = Db.Set<PublicAccessRow>().Matching(query).Select(row => row.Key).ToHashSet();
        return Where(row => keys.Contains(row.Key));
    }

    public int Count(IQuery<PublicAccessEntry>? query) => Db.Set<PublicAccessRow>().Matching(query).Count();

    public void Save(PublicAccessEntry entity)
    {
        var row = Db.Set<PublicAccessRow>().Include(access => access.Rules).FirstOrDefault(access => access.Key == entity.Key);
        if (row is null)
        {
            entity.StampNew(timeProvider);
            row = Db.Add(new PublicAccessRow { Key = entity.Key, CreateDate = entity.CreateDate }).Entity;
        }
        else
        {
            entity.StampChanged(timeProvider);
        }

        Write(entity, row);
        Db.SaveChanges();
        entity.Id = entity.Key.GetHashCode();
        cache.Invalidate();
        entity.ResetDirtyProperties(rememberDirty: true);
    }

    public void Delete(PublicAccessEntry entity)
    {
        if (Db.Set<PublicAccessRow>().Include(access => access.Rules).FirstOrDefault(access => access.Key == entity.Key) is { } row)
        {
            Db.Remove(row);
            Db.SaveChanges();
            cache.Invalidate();
        }
    }

    private List<PublicAccessEntry> Where(Func<PublicAccessRow, bool> condition) => [.. cache.Content.Where(condition).Select(ToEntry)];

    private static void Write(PublicAccessEntry entry, PublicAccessRow row)
    {
        row.ProtectedNodeId = entry.ProtectedNodeId;
        row.LoginNodeId = entry.LoginNodeId;
        row.NoAccessNodeId = entry.NoAccessNodeId;
        row.UpdateDate = entry.UpdateDate;
        row.Rules.RemoveAll(stored => entry.Rules.All(rule => rule.Key != stored.Key));
        foreach (var rule in entry.Rules)
        {
            var stored = row.Rules.Find(candidate => candidate.Key == rule.Key);
            if (stored is null)
            {
                stored = new PublicAccessRuleRow { Key = rule.Key };
                row.Rules.Add(stored);
            }

            stored.RuleType = rule.RuleType ?? string.Empty;
            stored.RuleValue = rule.RuleValue ?? string.Empty;
        }
    }

    private static PublicAccessEntry ToEntry(PublicAccessRow row)
    {
        var rules = row.Rules.Select(
            rule => new PublicAccessRule(rule.Key, rule.AccessKey) { RuleType = rule.RuleType, RuleValue = rule.RuleValue });
        var entry = new PublicAccessEntry(row.Key, row.ProtectedNodeId, row.LoginNodeId, row.NoAccessNodeId, rules)
        {
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        entry.ResetDirtyProperties(rememberDirty: false);
        return entry;
    }
}
