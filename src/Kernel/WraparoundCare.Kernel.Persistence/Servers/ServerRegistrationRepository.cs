using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Servers;

/// <summary>The nodes of the site. They are few, and always read from the database: a cache could not see the others.</summary>
internal sealed class ServerRegistrationRepository(ScopeAccessor scopes, TimeProvider timeProvider) : IServerRegistrationRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<ServerRow> Rows => Db.Set<ServerRow>().AsNoTracking();

    public IServerRegistration? Get(int id) => GetMany(id).FirstOrDefault();

    public IEnumerable<IServerRegistration> GetMany(params int[]? ids) =>
    [
        .. Rows.Where(row => ids == null || ids.Length == 0 || ids.Contains(row.Id))
            .OrderBy(row => row.Id)
            .AsEnumerable()
            .Select(ToRegistration),
    ];

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IServerRegistration> Get(IQuery<IServerRegistration> query) =>
        throw new NotSupportedException("IServerRegistrationRepository.Get: servers are not searched, the kernel reads them all.");

    public int Count(IQuery<IServerRegistration>? query) => query is null
        ? Rows.Count()
        : throw new NotSupportedException("IServerRegistrationRepository.Count: servers are not searched, the kernel reads them all.");

    public void Save(IServerRegistration entity)
    {
        var row = entity.HasIdentity ? Db.Set<ServerRow>().Single(server => server.Id == entity.Id) : Db.Add(new ServerRow()).Entity;
        row.Address = entity.ServerAddress ?? string.Empty;
        row.Identity = entity.ServerIdentity ?? string.Empty;
        row.RegisteredDate = entity.Registered;
        row.AccessedDate = entity.Accessed;
        row.IsActive = entity.IsActive;
        row.IsSchedulingPublisher = entity.IsSchedulingPublisher;
        Db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IServerRegistration entity)
    {
        Db.RemoveRange(Db.Set<ServerRow>().Where(server => server.Id == entity.Id).ToList());
        Db.SaveChanges();
    }

    public void DeactiveStaleServers(TimeSpan staleTimeout)
    {
        var oldest = timeProvider.GetUtcNow().UtcDateTime - staleTimeout;
        foreach (var server in Db.Set<ServerRow>()
            .Where(server => server.AccessedDate < oldest && (server.IsActive || server.IsSchedulingPublisher)))
        {
            server.IsActive = false;
            server.IsSchedulingPublisher = false;
        }

        Db.SaveChanges();
    }

    public void ClearCache()
    {
        // Nothing is kept between calls.
    }

    private static ServerRegistration ToRegistration(ServerRow row)
    {
        var registration = new ServerRegistration(
            row.Id, row.Address, row.Identity, row.RegisteredDate, row.AccessedDate, row.IsActive, row.IsSchedulingPublisher);
        registration.ResetDirtyProperties(rememberDirty: false);
        return registration;
    }
}
