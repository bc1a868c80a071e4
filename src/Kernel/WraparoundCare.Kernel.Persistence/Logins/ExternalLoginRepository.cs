using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.Logins;

internal sealed class ExternalLoginRepository(ScopeAccessor scopes, TimeProvider timeProvider, AccountSecrets secrets)
    : IExternalLoginWithKeyRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<ExternalLoginRecord> Logins => ExternalLoginRecord.Query(Db);

    public IIdentityUserLogin? Get(int id) => Read(Logins.Where(login => login.Id == id)).FirstOrDefault();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Logins.Where(login => ids.Contains(login.Id)) : Logins);

    public bool Exists(int id) => Logins.Any(login => login.Id == id);

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => Read(Logins.Matching(query));

    public int Count(IQuery<IIdentityUserLogin>? query) => Logins.Matching(query).Count();

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) =>
        [.. ExternalLoginTokenRecord.Query(Db).Matching(query).AsEnumerable().Select(record => record.ToToken(secrets))];

    public int Count(IQuery<IIdentityUserToken>? query) => ExternalLoginTokenRecord.Query(Db).Matching(query).Count();

    public void Save(IIdentityUserLogin entity)
    {
        var row = entity.HasIdentity ? Db.Set<ExternalLoginRow>().Single(login => login.Id == entity.Id) : Db.Add(New(entity.Key)).Entity;
        row.LoginProvider = entity.LoginProvider;
        row.ProviderKey = entity.ProviderKey;
        row.UserData = entity.UserData;
        Db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IIdentityUserLogin entity) => Remove(Db.Set<ExternalLoginRow>().Where(login => login.Id == entity.Id));

    /// <summary>Makes these the only logins of the user or member; a login that stays keeps its tokens.</summary>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        var wanted = logins.ToList();
        var existing = Of(userOrMemberKey).ToList();
        Db.RemoveRange(existing.Where(row => !wanted.Exists(login => login.LoginProvider == row.LoginProvider)));
        foreach (var login in wanted)
        {
            var row = existing.Find(known => known.LoginProvider == login.LoginProvider) ?? Db.Add(New(userOrMemberKey)).Entity;
            row.LoginProvider = login.LoginProvider;
            row.ProviderKey = login.ProviderKey;
            row.UserData = login.UserData;
        }

        Db.SaveChanges();
    }

    /// <summary>Makes these the only tokens of the user or member; those of a provider without login are ignored.</summary>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        var wanted = tokens.ToLookup(token => token.LoginProvider);
        foreach (var login in Of(userOrMemberKey).Include(row => row.Tokens).ToList())
        {
            var names = wanted[login.LoginProvider].ToDictionary(token => token.Name, token => token.Value);
            login.Tokens.RemoveAll(row => !names.ContainsKey(row.Name));
            foreach (var (name, value) in names)
            {
                Put(login, name, value);
            }
        }

        Db.SaveChanges();
    }

    public void DeleteUserLogins(Guid userOrMemberKey) => Remove(Of(userOrMemberKey));

    /// <summary>Only of users: members have providers of their own.</summary>
    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        var current = currentLoginProviders.ToArray();
        var users = Db.Set<UserRow>().Select(user => user.Key);
        Remove(Db.Set<ExternalLoginRow>().Where(login => users.Contains(login.UserOrMemberKey) && !current.Contains(login.LoginProvider)));
    }

    private void Put(ExternalLoginRow login, string name, string value)
    {
        var row = login.Tokens.Find(known => known.Name == name);
        if (row is null)
        {
            row = new ExternalLoginTokenRow { Name = name, CreateDate = timeProvider.GetUtcNow().UtcDateTime };
            login.Tokens.Add(row);
        }

        row.Value = secrets.Protect(value);
    }

    private ExternalLoginRow New(Guid userOrMemberKey) =>
        new() { UserOrMemberKey = userOrMemberKey, CreateDate = timeProvider.GetUtcNow().UtcDateTime };

    private IQueryable<ExternalLoginRow> Of(Guid userOrMemberKey) =>
        Db.Set<ExternalLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey);

    // Through the context, so that a login that is added again in the same scope is known to be gone.
    private void Remove(IQueryable<ExternalLoginRow> logins)
    {
        Db.RemoveRange(logins.ToList());
        Db.SaveChanges();
    }

    private static List<IIdentityUserLogin> Read(IQueryable<ExternalLoginRecord> records) =>
        [.. records.AsEnumerable().Select(record => record.ToLogin())];
}
