using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;
using ConsentEntity = Umbraco.Cms.Core.Models.Consent;

namespace WraparoundCare.Kernel.Persistence.Consent;

/// <summary>Statements about the same action by the same source are told as one: the newest, with the others as its history.</summary>
internal sealed class ConsentRepository(ScopeAccessor scopes) : IConsentRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<ConsentRow> Rows => Db.Set<ConsentRow>().AsNoTracking();

    public IConsent? Get(int id) => Read(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IEnumerable<IConsent> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IConsent> Get(IQuery<IConsent> query) => Read(Rows.Matching(query));

    public int Count(IQuery<IConsent>? query) => Rows.Matching(query).Count();

    public void ClearCurrent(string source, string context, string action)
    {
        var current = Db.Set<ConsentRow>()
            .Where(row => row.Current && row.Source == source && row.Context == context && row.Action == action);
        foreach (var row in current)
        {
            row.Current = false;
        }

        Db.SaveChanges();
    }

    public void Save(IConsent entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException("IConsentRepository.Save: a statement is not changed afterwards, register a new one.");
        }

        var row = new ConsentRow
        {
            Current = entity.Current,
            Source = entity.Source!,
            Context = entity.Context!,
            Action = entity.Action!,
            State = entity.State,
            Comment = entity.Comment,
            CreateDate = entity.CreateDate,
        };
        Db.Add(row);
        Db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IConsent entity)
    {
        Db.RemoveRange(Db.Set<ConsentRow>().Where(row => row.Id == entity.Id).ToList());
        Db.SaveChanges();
    }

    private static List<IConsent> Read(IQueryable<ConsentRow> rows) =>
    [
        .. rows.OrderByDescending(row => row.CreateDate).ThenByDescending(row => row.Id).AsEnumerable()
            .GroupBy(row => (row.Source, row.Context, row.Action))
            .Select(statements => WithHistory([.. statements.Select(ToConsent)])),
    ];

    private static ConsentEntity WithHistory(List<ConsentEntity> newestFirst)
    {
        newestFirst[0].HistoryInternal = newestFirst.Count > 1 ? [.. newestFirst.Skip(1)] : null;
        return newestFirst[0];
    }

    private static ConsentEntity ToConsent(ConsentRow row)
    {
        var consent = new ConsentEntity
        {
            Id = row.Id,
            Current = row.Current,
            Source = row.Source,
            Context = row.Context,
            Action = row.Action,
            State = row.State,
            Comment = row.Comment,
            CreateDate = row.CreateDate,
            UpdateDate = row.CreateDate,
        };
        consent.ResetDirtyProperties(rememberDirty: false);
        return consent;
    }
}
