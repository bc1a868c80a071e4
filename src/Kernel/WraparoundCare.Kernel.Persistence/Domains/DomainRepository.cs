using System.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Domains;

internal sealed class DomainRepository(ScopeAccessor scopes, DomainTableCache cache, LanguageCache languages)
    : CachedRepository<IDomain, EntitySet<IDomain>>(scopes, cache), IDomainRepository
{
    private const int WildcardSortOrder = -1;

    public IDomain? GetByName(string domainName) => EntitySet<IDomain>.Copy(Find(domainName));

    public bool Exists(string domainName) => Find(domainName) is not null;

    public IEnumerable<IDomain> GetAll(bool includeWildcards) =>
        EntitySet<IDomain>.CopiesOf(All.Originals.Where(domain => includeWildcards || !domain.IsWildcard));

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) => EntitySet<IDomain>.CopiesOf(
        All.Originals.Where(domain => domain.RootContentId == contentId && (includeWildcards || !domain.IsWildcard)));

    protected override IQueryable<int> MatchingIds(IQuery<IDomain>? query) =>
        Db.Set<DomainRow>().Matching(query).OrderBy(row => row.SortOrder).ThenBy(row => row.Id).Select(row => row.Id);

    protected override void Insert(IDomain entity)
    {
        entity.SortOrder = NextSortOrder(entity);
        var row = new DomainRow { Key = entity.Key };
        Write(entity, row);
        Db.Add(row);
        Db.SaveChanges();
        entity.Id = row.Id;
    }

    protected override void Update(IDomain entity)
    {
        var row = Db.Set<DomainRow>().Single(candidate => candidate.Id == entity.Id);
        Write(entity, row);
        Db.SaveChanges();
    }

    protected override void Remove(IDomain entity)
    {
        var row = Db.Set<DomainRow>().Single(candidate => candidate.Id == entity.Id);
        Db.Remove(row);
        Db.SaveChanges();
    }

    private IDomain? Find(string domainName) => All.Originals.FirstOrDefault(
        domain => domain.DomainName.Equals(domainName, StringComparison.OrdinalIgnoreCase));

    private int NextSortOrder(IDomain entity)
    {
        if (entity.IsWildcard)
        {
            return WildcardSortOrder;
        }

        var siblings = All.Originals.Where(domain => domain.RootContentId == entity.RootContentId && !domain.IsWildcard);
        return siblings.Select(domain => domain.SortOrder).DefaultIfEmpty(-1).Max() + 1;
    }

    private void Write(IDomain entity, DomainRow row)
    {
        if (Find(entity.DomainName) is { } other && other.Id != row.Id)
        {
            throw new DuplicateNameException($"The domain name {entity.DomainName} is already assigned.");
        }

        row.DomainName = entity.DomainName;
        row.RootContentId = entity.RootContentId;
        row.LanguageId = entity.LanguageId;
        row.SortOrder = entity.SortOrder;
        if (entity is UmbracoDomain domain)
        {
            domain.LanguageIsoCode = entity.LanguageId is { } id ? languages.Content.Find(id)?.IsoCode : null;
        }
    }
}
