using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Logins;

/// <summary>Secrets are encrypted in the database.</summary>
internal sealed class TwoFactorLoginRepository(ScopeAccessor scopes, AccountSecrets secrets) : ITwoFactorLoginRepository
{
    private SiteDbContext Db => scopes.Db;

    private DbSet<TwoFactorLoginRow> Rows => Db.Set<TwoFactorLoginRow>();

    public ITwoFactorLogin? Get(int id) => Rows.AsNoTracking().Where(row => row.Id == id).AsEnumerable().Select(ToLogin).FirstOrDefault();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => Rows.AsNoTracking()
        .Where(row => ids == null || ids.Length == 0 || ids.Contains(row.Id))
        .OrderBy(row => row.Id)
        .AsEnumerable()
        .Select(ToLogin)
        .ToList();

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public void Save(ITwoFactorLogin entity)
    {
        var row = Rows.SingleOrDefault(
            known => known.UserOrMemberKey == entity.UserOrMemberKey && known.ProviderName == entity.ProviderName)
            ?? Db.Add(new TwoFactorLoginRow { UserOrMemberKey = entity.UserOrMemberKey, ProviderName = entity.ProviderName }).Entity;
        row.Secret = secrets.Protect(entity.Secret);
        Db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(ITwoFactorLogin entity)
    {
        Db.RemoveRange(Rows.Where(row => row.Id == entity.Id).ToList());
        Db.SaveChanges();
    }

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) => DeleteAsync(Rows.Where(row => row.UserOrMemberKey == userOrMemberKey));

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        DeleteAsync(Rows.Where(row => row.UserOrMemberKey == userOrMemberKey && row.ProviderName == providerName));

    public async Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey)
    {
        var rows = await Rows.AsNoTracking().Where(row => row.UserOrMemberKey == userOrMemberKey).OrderBy(row => row.Id).ToListAsync();
        return rows.Select(ToLogin);
    }

    private async Task<bool> DeleteAsync(IQueryable<TwoFactorLoginRow> rows)
    {
        Db.RemoveRange(await rows.ToListAsync());
        return await Db.SaveChangesAsync() > 0;
    }

    private TwoFactorLogin ToLogin(TwoFactorLoginRow row)
    {
        var login = new TwoFactorLogin
        {
            Id = row.Id,
            UserOrMemberKey = row.UserOrMemberKey,
            ProviderName = row.ProviderName,
            Secret = secrets.Unprotect(row.Secret),
            Confirmed = true,
        };
        login.ResetDirtyProperties(rememberDirty: false);
        return login;
    }
}
